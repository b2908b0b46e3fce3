internal import CivilRegistration
internal import RegistryServices
internal import SQLToolkit

extension PaperQuestion {
  /// Asks for what a form or a paper says; nil when papers of its kind are never compared.
  init?(_ facts: PaperFacts, _ kind: SourceKind, _ connection: any SQLConnection) throws {
    let commune = try RegisterOpened.read(connection).commune
    var found = KnownEventFacts()
    FactPaper(facts).add(kind, to: &found, places: LocalPlaces(commune))
    self.init(found)
  }
}
