public import CivilDate

/// A user of the office.
public struct Account: Sendable, Equatable, Identifiable {
  public var id: String
  /// The name typed at sign-in.
  public var signInName: String
  /// The name shown and kept with every act.
  public var fullName: String
  public var role: Role
  /// Whether the account may sign in; a locked account keeps its acts.
  public var isActive: Bool
  /// Whether the holder has chosen a password with the one-time link.
  public var hasPassword: Bool
  public var lastSignInAt: Instant?

  public init(
    id: String, signInName: String, fullName: String, role: Role, isActive: Bool,
    hasPassword: Bool, lastSignInAt: Instant?
  ) {
    self.id = id
    self.signInName = signInName
    self.fullName = fullName
    self.role = role
    self.isActive = isActive
    self.hasPassword = hasPassword
    self.lastSignInAt = lastSignInAt
  }
}
