/// Whom a column is about, when its name says so.
enum HeaderSubject: Sendable {
  case mother, father, child, deceased, husband, wife, requester, certified, parent, recognised

  /// What stands before the attribute in a register's column (`meHoTen`), and behind it in a list's
  /// (`hoTenMe`).
  var columnWord: String {
    switch self {
    case .mother: "me"
    case .father: "cha"
    case .child: "nks"
    case .deceased: "nkt"
    case .husband: "chong"
    case .wife: "vo"
    case .requester: "nyc"
    case .certified: "nxn"
    case .parent: "cm"
    case .recognised: "nc"
    }
  }

  /// The people whom a register or list is about: their columns may name nobody.
  var isMain: Bool {
    switch self {
    case .child, .deceased, .certified, .recognised: true
    case .mother, .father, .husband, .wife, .requester, .parent: false
    }
  }

  /// By the words that name them, folded and without fillers.
  static let named: [String: HeaderSubject] = {
    let words: [(HeaderSubject, [String])] = [
      (.mother, ["me", "me de", "me tre", "me chau", "san phu"]),
      (.father, ["cha", "bo", "cha tre", "cha chau"]),
      (
        .child,
        [
          "con", "tre", "tre em", "chau", "be", "duoc khai sinh", "duoc dang ky khai sinh",
          "khai sinh", "duoc sinh", "nks",
        ]
      ),
      (
        .deceased,
        ["chet", "da chet", "mat", "qua co", "tu vong", "duoc khai tu", "khai tu", "da mat", "nkt"]
      ),
      (.husband, ["chong", "ben nam", "nam", "chu re"]),
      (.wife, ["vo", "ben nu", "nu", "co dau"]),
      (
        .requester,
        [
          "yeu cau", "di dang ky", "di khai", "di khai sinh", "di khai tu", "khai", "nyc",
          "di dang ky khai sinh", "di dang ky khai tu",
        ]
      ),
      (.certified, ["duoc xac nhan", "xac nhan", "duoc cap", "nxn"]),
      (.parent, ["cha me", "nhan", "cm"]),
      (.recognised, ["duoc nhan", "con duoc nhan", "nc"]),
    ]
    var named: [String: HeaderSubject] = [:]
    for (subject, texts) in words {
      for text in texts {
        named[HeaderPhrase.meaningful(text).joined(separator: " ")] = subject
      }
    }
    return named
  }()
}
