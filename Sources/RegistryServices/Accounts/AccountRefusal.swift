/// Why a change to an account was not made.
public enum AccountRefusal: Error, Sendable, Equatable {
  /// Only an administrator manages users.
  case notPermitted
  /// There is no account of this id.
  case unknownAccount
  /// Nobody locks himself out: another administrator has to.
  case ownAccount
  /// A full name has 1 to this many characters.
  case fullNameNotValid(maximum: Int)
}
