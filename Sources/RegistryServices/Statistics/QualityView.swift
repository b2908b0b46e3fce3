public import CivilDate

/// The checks of the register's quality as of a day.
public struct QualityView: Sendable, Equatable {
  public var asOf: PlainDate
  public var findings: [QualityFinding]

  public init(asOf: PlainDate, findings: [QualityFinding]) {
    self.asOf = asOf
    self.findings = findings
  }
}
