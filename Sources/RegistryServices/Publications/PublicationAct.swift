/// What is done with finished statistics: a year is made public, a statutory table is signed.
public enum PublicationAct: Sendable, Equatable {
  case published(PublishedVintage)
  case locked(LockedTable)

  /// How the ledger names it.
  public var kind: ActKind {
    switch self {
    case .published: .statisticsPublished
    case .locked: .tableLocked
    }
  }

  /// The body in canonical form.
  public var canonicalText: String {
    switch self {
    case .published(let vintage): vintage.canonicalText
    case .locked(let table): table.canonicalText
    }
  }
}
