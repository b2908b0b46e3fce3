public import CivilDate

/// The paper by which the programme was issued.
public struct ProgrammePlan: Hashable, Sendable {
  /// Its number; empty while it is a draft.
  public var number: String
  /// When it was issued, as far as the paper says.
  public var date: PartialDate?
  public var issuedBy: String

  public init(number: String, date: PartialDate?, issuedBy: String) {
    self.number = number
    self.date = date
    self.issuedBy = issuedBy
  }
}
