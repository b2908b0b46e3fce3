internal import RecordLinkage

/// Sign-in names made of full names.
enum SignInNames {
  /// `Nguyễn Thị Thử` is `nguyen.thi.thu`, or with a number behind when that is taken.
  static func free(for fullName: String, taken: Set<String>) -> String {
    let words = VietnameseText.folded(fullName).split(separator: " ")
    var name = String(words.joined(separator: ".").prefix(28))
    if name.utf8.count < 3 { name = "user.\(name)" }
    guard taken.contains(name) else { return name }
    let number = (2...).first { !taken.contains("\(name)\($0)") } ?? 2
    return "\(name)\(number)"
  }
}
