/// A guardianship that lasts, of the ward of a form.
public struct KnownGuardianship: Hashable, Sendable {
  public var certainty: Certainty
  public var guardianName: String
  public var reference: String

  public init(certainty: Certainty, guardianName: String, reference: String) {
    self.certainty = certainty
    self.guardianName = guardianName
    self.reference = reference
  }
}
