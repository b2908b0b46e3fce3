/// What can be done with the statistics of a year: so far, make them public.
public enum PublicationAct: Sendable, Equatable {
  case published(PublishedVintage)

  /// How the ledger names it.
  public var kind: ActKind {
    switch self {
    case .published: .statisticsPublished
    }
  }

  /// The body in canonical form.
  public var canonicalText: String {
    switch self {
    case .published(let vintage): vintage.canonicalText
    }
  }
}
