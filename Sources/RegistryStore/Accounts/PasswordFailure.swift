/// Why a password could not be worked on; nothing the person who typed it can help.
enum PasswordFailure: Error, Sendable, Equatable {
  /// Too many passwords are waiting already.
  case overloaded
  /// libargon2 refused, for instance for want of memory (`argon2_error_codes`).
  case library(code: CInt)
}
