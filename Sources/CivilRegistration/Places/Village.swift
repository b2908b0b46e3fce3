/// A village or neighbourhood of a commune (thôn, xóm, tổ dân phố) as papers name it.
public struct Village: Hashable, Sendable {
  /// The name for people, without the word for its kind: "Việt Yên"; with it where the name is a number:
  /// "Tổ dân phố 3".
  public let name: String

  /// The form in which two papers meet, whatever capitals and tone places they use.
  public var key: String { PlaceKey.key(of: name) }

  /// The village that an address names: `Việt Yên, Xã Hưng Đạo, thành phố Hà Nội`, `Số 5, thôn Việt Yên`,
  /// `Xóm 2 thôn Việt Yên - xã Hưng Đạo`. Nil when it names none.
  public init?(address text: String) {
    guard let name = AddressText(text).village else { return nil }
    self.name = name
  }

  /// The village of a cell for villages: `Thôn Việt Yên`, `Việt Yên`, or the address in which it stands. Nil when
  /// it is empty, and of an address that names none.
  public init?(cell text: String) {
    let address = AddressText(text)
    guard let name = address.village ?? address.bareVillage else { return nil }
    self.name = name
  }
}
