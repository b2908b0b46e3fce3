/// Who reads a report.
public enum ReportAudience: String, Sendable, CaseIterable {
  /// The office: every count is exact.
  case office
  /// Everybody: counts carry the noise of the published tables, and what names few people is left out.
  case everybody
}
