internal import CivilDate
public import CivilRegistration
public import RegistryServices
internal import SQLToolkit

/// Finding people in the register, each look noted in the access log.
public struct StoredPeople: PeopleDesk {
  private let ledger: CommuneLedger
  private let accessLog: any AccessLogging
  private let names = NameShelf()
  private let office = OfficeShelf()

  public init(ledger: CommuneLedger, accessLog: any AccessLogging) {
    self.ledger = ledger
    self.accessLog = accessLog
  }

  /// At most fifty people; the search is noted in the access log.
  public func search(_ text: String, by account: Account) async throws -> [SearchHit] {
    let query = NameQuery(text)
    let (names, lookup) = (names, ledger.lookup)
    let hits = try await ledger.read {
      try PeopleSearch(connection: $0, names: names, lookup: lookup).run(query)
    }
    try await accessLog.note(.searched(by: account.id, hits: hits.count))
    return hits
  }

  /// Dossiers and papers of the office, of those that the account may see. The search itself is noted with
  /// what it finds of people.
  public func inOffice(_ text: String, by account: Account) async throws -> FoundInOffice {
    let office = office
    return try await ledger.read { connection in
      try OfficeSearch(connection: connection, shelf: office, account: account).run(text)
    }
  }

  /// Entries of some registers; the search is noted in the access log.
  public func entries(
    _ text: String, of registers: Set<RegisterKind>, by account: Account
  ) async throws -> [EntryHit] {
    let (query, names) = (NameQuery(text), names)
    let seen = registers.filter { account.role.sees($0.book) }
    let hits = try await ledger.read {
      try EntrySearch(connection: $0, names: names, registers: seen).run(query)
    }
    try await accessLog.note(.searched(by: account.id, hits: hits.count))
    return hits
  }

  /// One entry as such a list shows it.
  public func entry(id: String, by account: Account) async throws -> EntryHit? {
    let (names, seen) = (names, Set(RegisterKind.allCases.filter { account.role.sees($0.book) }))
    return try await ledger.read {
      try EntrySearch(connection: $0, names: names, registers: seen).entry(id)
    }
  }

  /// Reads the names of the register, and what the office has, before the first search asks for them.
  public func warm() async throws {
    let (names, office) = (names, office)
    _ = try await ledger.read { connection in
      _ = try office.dossiers(under: "", connection)
      return try names.find(["a"], year: nil, limit: 1, connection)
    }
  }

  /// A person with every paper; the look is noted in the access log.
  public func person(id: String, by account: Account) async throws -> PersonView? {
    guard let reference = PersonReference(id) else { return nil }
    let view = try await ledger.readSettled { connection in
      try PersonAssembly(connection: connection, seen: RestrictedView(account, connection))
        .person(reference)
    }
    if view != nil { try await accessLog.note(.sawPerson(id, by: account.id)) }
    return view
  }

  /// The holder of an identity number; the look is noted in the access log.
  public func holder(of number: String, by account: Account) async throws -> KnownHolder? {
    guard let number = PersonalIdentifier(PersonalIdentifier.digits(of: number)) else { return nil }
    let found = try await ledger.read { connection in
      try HolderLoading(connection: connection).holder(of: number)
    }
    guard let (holder, reference) = found else { return nil }
    try await accessLog.note(.sawPerson(reference.text, by: account.id))
    return holder
  }
}
