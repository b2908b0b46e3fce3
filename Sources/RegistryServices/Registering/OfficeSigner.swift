public import CivilRegistration

/// A user whose office is to sign papers and entries.
public struct OfficeSigner: Sendable, Equatable {
  public var accountID: String
  public var name: String
  public var role: SignerRole

  public init(accountID: String, name: String, role: SignerRole) {
    self.accountID = accountID
    self.name = name
    self.role = role
  }
}
