/// The kinds of register books and issue books of a commune (Circular 04/2020/TT-BTP, articles 27 and 29),
/// each with numbers of its own in every year.
public enum BookKind: String, CaseIterable, Hashable, Sendable {
  case birth, death, marriage
  /// Nhận cha, mẹ, con.
  case recognition
  case guardianship, guardianshipEnd, guardianshipSupervision
  case adoption
  /// Thay đổi, cải chính, bổ sung, xác định lại dân tộc.
  case changes
  /// Divorces and annulments abroad.
  case foreignDivorce
  /// Giấy xác nhận tình trạng hôn nhân.
  case maritalStatus
  /// Bản sao trích lục.
  case extracts
  /// Xác nhận thông tin hộ tịch.
  case confirmations

  /// Whether it lists papers that were given out, and no entries.
  public var isOfIssues: Bool {
    self == .maritalStatus || self == .extracts || self == .confirmations
  }

  /// The book whose rows the exchange format has; nil for the others.
  public var register: RegisterKind? { RegisterKind.allCases.first { $0.book == self } }
}

extension RegisterKind {
  /// The book of this register.
  public var book: BookKind {
    switch self {
    case .birth: .birth
    case .death: .death
    case .marriage: .marriage
    case .parentage: .recognition
    case .guardianship: .guardianship
    case .adoption: .adoption
    case .foreignDivorce: .foreignDivorce
    }
  }

  /// The kind of its rows.
  public var source: SourceKind {
    switch self {
    case .birth: .birth
    case .death: .death
    case .marriage: .marriage
    case .parentage: .parentage
    case .guardianship: .guardianship
    case .adoption: .adoption
    case .foreignDivorce: .foreignDivorce
    }
  }
}
