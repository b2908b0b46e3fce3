/// How long sessions and links last, and what passwords cost.
public struct AccountSettings: Sendable {
  /// Minutes without a request after which a session ends.
  public var sessionIdleMinutes = 30
  /// Hours after which a session ends however busy it is.
  public var sessionHours = 12
  /// Hours in which a one-time link must be used.
  public var linkHours = 72
  /// Letters, spaces included, that a new password has at least.
  ///
  /// Fifteen, because a password is all that is asked for (NIST SP 800-63B-4, section 3.1.1.2: 15
  /// where nothing else is asked for); a short sentence has them.
  public var minimumPasswordLength = 15
  public var passwordCost = PasswordCost()
  /// Passwords worked on at the same time; each takes the memory of its cost.
  public var passwordsAtOnce = 2
  /// Passwords that may wait for their turn before people are asked to come back.
  public var passwordsWaiting = 64
  /// Days for which an address is remembered from which somebody signed in.
  public var knownAddressDays = 90

  public init() {}
}
