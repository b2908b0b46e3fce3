internal import CivilRegistration

/// A row kept beside its act and bound to it by a hash.
public struct KeptRow: Sendable, Equatable {
  /// How the row ended.
  public enum Outcome: String, Sendable { case imported, warned, refused }

  public var rowNumber: Int
  public var outcome: Outcome
  /// `RowContent` in canonical form.
  public var content: String
  /// `RowFinding`s in canonical form.
  public var findings: String
  /// The row that this was made of, when it was just read; derived, not part of what is kept.
  public var read: ReadRow?

  public init(
    rowNumber: Int, outcome: Outcome, content: String, findings: String,
    read: ReadRow? = nil
  ) {
    self.rowNumber = rowNumber
    self.outcome = outcome
    self.content = content
    self.findings = findings
    self.read = read
  }

  public init(_ row: ReadRow, findings: [RowFinding]) {
    self.init(
      rowNumber: row.content.row.rowNumber,
      outcome: findings.contains(where: \.refuses)
        ? .refused : findings.isEmpty ? .imported : .warned,
      content: row.content.canonicalText,
      findings: RowFinding.canonicalText(findings), read: row)
  }
}
