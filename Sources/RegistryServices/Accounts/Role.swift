public import CivilRegistration

/// What a user of the office may do.
public enum Role: String, CaseIterable, Sendable, Codable {
  /// Công chức hộ tịch: registers, imports, decides matches.
  case officer
  /// Trưởng bộ phận: as an officer, and gives dossiers to others.
  case chief
  /// Chủ tịch: signs; reads every case, writes nothing in the books.
  case chairman
  /// Phó Chủ tịch: signs for the chairman (KT.).
  case viceChairman
  /// Bộ phận một cửa: takes dossiers in, hands results over.
  case reception
  /// Reads, and changes nothing.
  case reader
  /// Lãnh đạo, Văn phòng: sees every figure and case, writes nothing in the books.
  case leader
  /// Quản trị: users and settings; sees no personal data.
  case administrator

  /// Whether the role may read named cases and people.
  public var readsPeople: Bool { self != .administrator }
  /// Whether the role may import files, correct rows and decide matches.
  public var writesRegister: Bool { self == .officer || self == .chief }
  /// Whether the role may read adoptions: who writes the books, and who signs.
  public var readsAdoptions: Bool { writesRegister || signs != nil }
  /// Whether the role may see that there is a dossier of an act, and take one in.
  public func sees(_ act: ActName) -> Bool {
    readsAdoptions || !(ActProcedure.find(act)?.isRestricted ?? false)
  }
  /// Whether the role may see a book.
  public func sees(_ book: BookKind) -> Bool { readsAdoptions || book != .adoption }
  /// Whether the role may take dossiers in, ask for papers and hand results over.
  public var receivesDossiers: Bool { writesRegister || self == .reception }
  /// Whether the role may keep what was found out about a case: everybody who reads cases to act on them.
  public var notesCases: Bool { readsPeople && self != .reader }
  /// Whether the role may have papers printed to be signed by hand.
  public var issuesPapers: Bool { writesRegister }
  /// Whether the role may prepare a refusal, which somebody signs.
  public var refusesDossiers: Bool { writesRegister }
  /// Whether the role may give a dossier to another person.
  public var assignsDossiers: Bool { self == .chief }
  /// In whose name the role signs papers; nil for who signs none.
  public var signs: SignerRole? {
    switch self {
    case .chairman: .chairman
    case .viceChairman: .viceChairman
    default: nil
    }
  }
  /// Whether the role may work on the plan and keep the books beside it.
  public var worksOnPlan: Bool { self != .administrator && self != .reader }
  /// Whether the role may add and lock users.
  public var managesUsers: Bool { self == .administrator }
}
