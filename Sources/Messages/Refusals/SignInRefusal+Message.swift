public import RegistryServices

extension SignInRefusal {
  /// What the person at the sign-in page is told.
  public var message: MessageCode {
    switch self {
    case .wrongNameOrPassword: MessageCode("signIn.wrongNameOrPassword")
    case .tooManyAttempts(let seconds):
      MessageCode("signIn.tooManyAttempts", [VietnameseFormat.wait(seconds: seconds)])
    case .linkNotValid: MessageCode("signIn.linkNotValid")
    case .passwordTooShort(let minimum): MessageCode("signIn.passwordTooShort", ["\(minimum)"])
    case .passwordTooCommon: MessageCode("signIn.passwordTooCommon")
    case .nameTaken: MessageCode("signIn.nameTaken")
    case .nameNotValid: MessageCode("signIn.nameNotValid")
    }
  }

  /// One of each, for the check that every refusal has a text.
  static let samples: [SignInRefusal] = [
    .wrongNameOrPassword, .tooManyAttempts(waitSeconds: 60), .linkNotValid,
    .passwordTooShort(minimum: 12), .passwordTooCommon, .nameTaken, .nameNotValid,
  ]
}
