/// Opens files of offices.
public protocol SourceOpening: Sendable {
  /// Throws `SourceRefusal` for a file that cannot be taken.
  func open(place: String) throws -> any SourceReading
}
