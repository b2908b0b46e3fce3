public import CivilDate

/// The yearly vital-statistics report.
public protocol ReportDesk: Sendable {
  /// The report of a year as of a day (nil is today). Throws `ReportRefusal`.
  func report(
    year: Int, asOf: PlainDate?, for audience: ReportAudience, in wording: ReportWording
  ) async throws -> AdministrativeDocument
}
