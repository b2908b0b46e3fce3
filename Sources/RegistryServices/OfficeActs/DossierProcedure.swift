/// What a dossier asks for.
public enum DossierProcedure: String, CaseIterable, Sendable {
  case birth, birthAgain
  case death, deathAgain
  case marriage, marriageAgain
  /// A judgment or decision of another authority to be noted in a book.
  case note
  /// Correction, change or supplement of an entry.
  case change
  case copy, maritalStatus, confirmation

  /// The book into which its entry goes; nil for those that write no entry of their own.
  public var book: BookKind? {
    switch self {
    case .birth, .birthAgain: .birth
    case .death, .deathAgain: .death
    case .marriage, .marriageAgain: .marriage
    case .note, .change, .copy, .maritalStatus, .confirmation: nil
    }
  }
}
