public import RegistryServices

extension MessageCatalogue {
  /// The sentences of reports in a language.
  public func wording(_ language: ReportWording.Language) -> ReportWording {
    ReportWording(language) { code in
      language == .vietnamese ? text(code) : english(code)
    }
  }
}
