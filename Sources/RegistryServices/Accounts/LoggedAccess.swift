public import CivilDate

/// One entry of the access log, as an inspector reads it.
public struct LoggedAccess: Sendable, Equatable, Identifiable {
  public var id: String
  public var happenedAt: Instant
  /// The name of an `AccessEvent`.
  public var kind: String
  /// Who did it; empty for the command line and for nobody signed in.
  public var accountID: String
  /// The id of a person's page, an indicator's key, an account, or empty.
  public var subject: String
  /// How many hits or rows were shown.
  public var amount: Int

  public init(
    id: String, happenedAt: Instant, kind: String, accountID: String, subject: String, amount: Int
  ) {
    self.id = id
    self.happenedAt = happenedAt
    self.kind = kind
    self.accountID = accountID
    self.subject = subject
    self.amount = amount
  }
}
