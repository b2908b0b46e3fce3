internal import RecordLinkage

/// The name of a village in the form in which two papers compare it.
public enum VillageName {
  /// `Thôn Thế Trụ` and `Thế Trụ, Xã Hưng Đạo, thành phố Hà Nội` are both `the tru`.
  ///
  /// What stands before the first comma counts; the words for thôn, xóm, làng, đội, tổ dân phố fall away.
  public static func folded(_ text: String) -> String {
    let first = text.split(separator: ",", maxSplits: 1, omittingEmptySubsequences: false)[0]
    let folded = VietnameseText.folded(String(first))
    for word in kinds where folded.hasPrefix(word) {
      return String(folded.dropFirst(word.count))
    }
    return folded
  }

  private static let kinds = ["to dan pho ", "thon ", "xom ", "lang ", "doi ", "khu ", "to "]
}
