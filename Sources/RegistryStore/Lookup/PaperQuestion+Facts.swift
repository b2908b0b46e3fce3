internal import CivilRegistration
internal import RegistryServices

extension PaperQuestion {
  /// Asks for what a form or a paper says; nil when papers of its kind are never compared.
  init?(_ facts: PaperFacts, _ kind: SourceKind, at places: LocalPlaces) {
    var found = KnownEventFacts()
    FactPaper(facts).add(kind, to: &found, places: places)
    self.init(found)
  }
}
