import RegistryServices

/// The few words that papers carry beside those of their forms.
enum PaperWords {
  /// At the end of a place whose text goes on on a further page.
  static let goesOn = "(xem tiếp trang sau)"

  static func continuation(of title: String, number: String, volume: String) -> String {
    if !number.isEmpty { return "\(title) số \(number) (tiếp theo)" }
    return volume.isEmpty ? "\(title) (tiếp theo)" : "\(title), quyển số \(volume) (tiếp theo)"
  }

  /// Lower numbers are drawn when several apply.
  static func mark(_ marks: Set<PaperMark>) -> String? {
    if marks.contains(.revoked) { return "ĐÃ BỊ THU HỒI, HỦY BỎ" }
    if marks.contains(.unsignedDraft) { return "BẢN NHÁP – CHƯA KÝ SỐ" }
    if marks.contains(.draft) { return "DỰ THẢO" }
    if marks.contains(.specimen) { return "MẪU – KHÔNG CÓ GIÁ TRỊ" }
    return nil
  }
}
