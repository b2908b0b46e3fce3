public import CivilRegistration

/// Finding people and showing what is known of them. Each look is kept in the access log.
public protocol PeopleDesk: Sendable {
  /// Finds by name (no marks needed, any order of words, a year helps), register number
  /// (`98/2023`), notice number or 12- or 9-digit number; at most 50 hits.
  func search(_ text: String, by: Account) async throws -> [SearchHit]
  /// Dossiers by code, telephone, identity number or name, and papers by their number, of those that the
  /// account may see; at most ten of each.
  func inOffice(_ text: String, by: Account) async throws -> FoundInOffice
  /// Entries of some registers by number (`98/2023`), identity number or name, at most thirty; of a book that
  /// the account may not see none.
  func entries(
    _ text: String, of registers: Set<RegisterKind>, by: Account
  ) async throws -> [EntryHit]
  /// One entry as such a list shows it; nil when there is none of the id that the account may see.
  func entry(id: String, by: Account) async throws -> EntryHit?
  func person(id: String, by: Account) async throws -> PersonView?
  /// The holder of a number of twelve digits; nil for any other text and when no paper has the number.
  func holder(of number: String, by: Account) async throws -> KnownHolder?
}
