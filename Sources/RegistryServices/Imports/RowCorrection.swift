/// What became of a corrected row.
public enum RowCorrection: Sendable, Equatable {
  /// Taken, perhaps with warnings.
  case taken(ActReceipt, warnings: [RowIssue.Finding])
  /// The register already holds this row.
  case unchanged
  /// Still refused.
  case refused([RowIssue.Finding])
}
