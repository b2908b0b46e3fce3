public import CivilDate

/// A court's finding on the capacity of a person of the form, noted on the own birth entry and not cancelled.
///
/// The exchange format has one place for capacity lost, limited and in difficulty; the note says which.
public struct KnownCapacity: Hashable, Sendable {
  public var role: FormRole
  public var since: PartialDate?
  /// Number and book of the birth entry, to be shown.
  public var reference: String

  public init(role: FormRole, since: PartialDate?, reference: String) {
    self.role = role
    self.since = since
    self.reference = reference
  }
}
