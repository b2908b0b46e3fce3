/// A paper by which a person is identified, when it is not the personal identification number itself.
public struct IdentityPaper: Hashable, Sendable {
  /// The codes of the exchange format (`LoaiGiayToTuyThan`).
  public enum Kind: Int, CaseIterable, Hashable, Sendable {
    case none = 0
    /// The identity card of nine digits (CMND); expired since 2025, valid as the data of its time.
    case oldCard = 1
    case passport = 2
    case permanentResidenceCard = 3
    /// The citizen's card (CCCD) or identity card of today; its number is the personal one.
    case citizenCard = 4
    case armyCard = 5
    case armyOfficerCard = 6
    case policeCard = 7
    case other = 8

    /// Whether its number has digits alone, so that another length is a slip.
    var isNumberOfDigits: Bool { self == .oldCard || self == .citizenCard }
  }

  public var kind: Kind
  /// As written; only the digits of an old card.
  public var number: String

  public init(kind: Kind, number: String) {
    self.kind = kind
    self.number = number
  }
}

extension IdentityPaper {
  /// How the columns of its kind and its number end, behind the prefix of the person.
  static let kindSuffix = "LoaiGiayToTuyThan"
  static let numberSuffix = "SoGiayToTuyThan"
}

extension IdentityPaper.Kind {
  /// The word of the books and of papers; empty where the code says nothing.
  public var vietnamese: String {
    switch self {
    case .none: ""
    case .oldCard: "Chứng minh nhân dân"
    case .passport: "Hộ chiếu"
    case .permanentResidenceCard: "Thẻ thường trú"
    case .citizenCard: "Căn cước công dân"
    case .armyCard: "Giấy chứng minh quân nhân"
    case .armyOfficerCard: "Giấy chứng minh sĩ quan"
    case .policeCard: "Giấy chứng minh công an nhân dân"
    case .other: "Giấy tờ khác"
    }
  }
}
