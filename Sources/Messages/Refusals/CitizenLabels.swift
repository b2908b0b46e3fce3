public import RegistryServices

extension DossierProgress.Holder {
  /// With whom a dossier lies, as its applicant reads it.
  public var label: MessageCode { MessageCode("holder.\(rawValue)") }
}

extension DossierProgress.Stage.Kind {
  /// What happened to a dossier, as its applicant reads it.
  public var label: MessageCode { MessageCode("stage.\(rawValue)") }
}

extension MessageCatalogue {
  /// The keys that the public's pages need a text for.
  static var citizenKeys: [String] {
    DossierProgress.Holder.allCases.map(\.label.key)
      + DossierProgress.Stage.Kind.allCases.map(\.label.key)
  }
}
