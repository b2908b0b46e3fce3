internal import CivilRegistration
internal import RegistryServices

extension PaperQuestion {
  /// Asks for what a form or a paper says; nil when papers of its kind are never compared.
  init?(_ facts: PaperFacts, _ kind: SourceKind, of commune: CommuneName) {
    var found = KnownEventFacts()
    FactPaper(facts).add(kind, to: &found, places: LocalPlaces(commune))
    self.init(found)
  }
}
