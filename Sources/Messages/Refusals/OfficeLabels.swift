public import RegistryServices

extension DossierLine.State {
  /// How far the dossier has come.
  public var label: MessageCode { MessageCode("dossierState.\(rawValue)") }
}

extension DossierQueue {
  /// The queue's name at the desk.
  public var label: MessageCode { MessageCode("queue.\(rawValue)") }
}

extension DossierStepped.Step {
  /// What was done.
  public var label: MessageCode { MessageCode("dossierStep.\(rawValue)") }
}

extension DossierReceived.Channel {
  /// How it came.
  public var label: MessageCode { MessageCode("channel.\(rawValue)") }
}

extension DossierReceived.Item.Source {
  /// How the office has what a paper says.
  public var label: MessageCode { MessageCode("itemSource.\(rawValue)") }
}
