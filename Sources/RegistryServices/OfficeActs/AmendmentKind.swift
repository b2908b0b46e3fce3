/// What a later act does to an entry.
public enum AmendmentKind: String, CaseIterable, Sendable {
  // Noted in the book by the judgment or decision of another authority.
  case divorce, annulment, recognition
  /// A paper or content that the chairman of the province revoked (decree 120/2025/NĐ-CP, article 6).
  case revocation
  /// What another authority decided and the book has to show, in words.
  case otherNote
  // Decided by the office, with a number of its own in the book of changes.
  case correction, change, supplement

  /// Whether it is noted from another's decision, or is a decision of this office.
  public var isNote: Bool {
    switch self {
    case .divorce, .annulment, .recognition, .revocation, .otherNote: true
    case .correction, .change, .supplement: false
    }
  }

  /// Whether it speaks of marriages alone.
  public var isOfMarriage: Bool {
    switch self {
    case .divorce, .annulment, .recognition: true
    case .revocation, .otherNote, .correction, .change, .supplement: false
    }
  }
}
