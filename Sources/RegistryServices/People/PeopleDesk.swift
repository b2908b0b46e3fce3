/// Finding people and showing what is known of them. Each look is kept in the access log.
public protocol PeopleDesk: Sendable {
  /// Finds by name (no marks needed, any order of words, a year helps), register number
  /// (`98/2023`), notice number or 12- or 9-digit number; at most 50 hits.
  func search(_ text: String, by: Account) async throws -> [SearchHit]
  func person(id: String, by: Account) async throws -> PersonView?
  /// The holder of a number of twelve digits; nil for any other text and when no paper has the number.
  func holder(of number: String, by: Account) async throws -> KnownHolder?
}
