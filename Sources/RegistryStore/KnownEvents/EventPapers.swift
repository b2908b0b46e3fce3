internal import RegistryServices
internal import SQLToolkit

/// Which papers speak of the same person, by the events they share.
struct EventPapers {
  let connection: any SQLConnection

  /// The papers that take part in an event together with `paperID`, without it.
  func papers(sharing paperID: String) throws -> [String] {
    let table = KnownEventTable(connection: connection)
    var papers: Set<String> = []
    for birth in try table.events(with: paperID) as [KnownBirth] {
      papers.formUnion(birth.entries + birth.notices + birth.residents)
    }
    for death in try table.events(with: paperID) as [KnownDeath] {
      papers.formUnion(death.entries + death.notices)
    }
    for resident in try table.events(with: paperID) as [ListedResident] {
      papers.formUnion(resident.rows)
      if let entry = resident.registration?.entry { papers.insert(entry) }
    }
    for person in try table.events(with: paperID) as [SurveyedPerson] {
      papers.insert(person.survey)
      if let entry = person.registration?.entry { papers.insert(entry) }
    }
    papers.remove(paperID)
    return papers.sorted()
  }
}
