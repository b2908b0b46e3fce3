internal import RecordLinkage

/// A village or street group of the commune, as places of residence are written.
public struct VillagePlace: Sendable, Hashable {
  /// `Thôn Việt Yên`.
  public var name: String
  /// `Thôn Việt Yên, xã Hưng Đạo, thành phố Hà Nội`.
  public var fullName: String
  /// Code of the commune, five digits.
  public var communeCode: String

  public init(name: String, fullName: String, communeCode: String) {
    self.name = name
    self.fullName = fullName
    self.communeCode = communeCode
  }

  /// Those whose name has a word that begins as typed, with marks or without: `viet y` finds Thôn Việt Yên.
  public static func search(_ text: String, in villages: [VillagePlace]) -> [VillagePlace] {
    let typed = VietnameseText.folded(String(text.prefix(200)))
    guard !typed.isEmpty else { return [] }
    return villages.filter { " \(VietnameseText.folded($0.name))".contains(" \(typed)") }
  }
}
