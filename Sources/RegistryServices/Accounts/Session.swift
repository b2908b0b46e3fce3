public import CivilDate

/// Someone signed in, as a request carries it.
public struct Session: Sendable, Equatable {
  public var account: Account
  /// Secret that every form of this session carries back (against forged requests).
  public var formToken: String
  public var expiresAt: Instant

  public init(account: Account, formToken: String, expiresAt: Instant) {
    self.account = account
    self.formToken = formToken
    self.expiresAt = expiresAt
  }
}
