/// Why nobody was signed in.
public enum SignInRefusal: Error, Sendable, Equatable {
  /// Wrong name or password; deliberately one answer for both.
  case wrongNameOrPassword
  /// Too many failures; wait this many seconds.
  case tooManyAttempts(waitSeconds: Int)
  /// The one-time link was used, has expired or never was.
  case linkNotValid
  /// The new password has fewer than this many characters.
  case passwordTooShort(minimum: Int)
  /// The new password is among the most common ones, or is the sign-in name.
  case passwordTooCommon
  /// Another account has this sign-in name.
  case nameTaken
  /// A sign-in name is 3–32 letters a–z, digits, dot or hyphen.
  case nameNotValid
}
