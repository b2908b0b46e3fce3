public import CivilDate

/// Places by their names and codes, for pages and other programs.
public protocol PlaceDesk: Sendable {
  /// Units of a name, of today and of before; the office's own province first.
  func search(_ text: String) async throws -> [PlaceMatch]
  /// Villages of the office's own commune with a word that begins as typed.
  func villages(named text: String) async throws -> [VillagePlace]
  /// The unit that a code meant on a day, today when none is given.
  func place(code: String, on day: PlainDate?) async throws -> PlaceMatch?
}
