public import CivilRegistration

/// The kinds of books that the office writes. Numbers run within a kind and a calendar year (Circular
/// 04/2020/TT-BTP, article 29.3).
public enum BookKind: String, CaseIterable, Sendable {
  case birth, death, marriage
  /// Changes, corrections, supplements and ethnicity determined anew.
  case changes
  /// Certificates of marital status.
  case maritalStatus
  /// Copies of extracts, and confirmations of what the books say.
  case copies

  /// The kind of rows that its entries are; nil for books whose entries are no rows of a register.
  public var rows: SourceKind? {
    switch self {
    case .birth: .birth
    case .death: .death
    case .marriage: .marriage
    case .changes, .maritalStatus, .copies: nil
    }
  }

  /// The book that the rows of a kind stand in; nil for lists.
  public init?(rows kind: SourceKind) {
    guard kind.isRegister, let book = BookKind(rawValue: kind.rawValue) else { return nil }
    self = book
  }
}
