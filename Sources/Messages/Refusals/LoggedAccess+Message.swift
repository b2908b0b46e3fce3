public import RegistryServices

extension LoggedAccess {
  /// What happened, in words.
  public var label: MessageCode { MessageCode("accessKind.\(kind)") }
}
