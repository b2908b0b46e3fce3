public import CivilRegistration

/// A row of a file, read: what it says, and what is wrong with it.
public struct ReadRow: Sendable, Equatable {
  public var content: RowContent
  public var facts: PaperFacts
  public var findings: [RowFinding]
  /// Id of the refused row that this row corrects; empty when it is an ordinary row.
  public var corrects: String

  public init(
    content: RowContent, facts: PaperFacts, findings: [RowFinding], corrects: String = ""
  ) {
    self.content = content
    self.facts = facts
    self.findings = findings
    self.corrects = corrects
  }

  /// Whether the row cannot be taken as it stands.
  public var isRefused: Bool { findings.contains(where: \.refuses) }

  /// Header of the column that a file of refused rows carries, so that a corrected row is known.
  public static let correctionHeader = "maDongCanSua"

  /// Reads a row of a file; a column of corrections is taken off and kept as `corrects`.
  public init(kind: SourceKind, row: SourceRow) {
    var row = row
    var corrects = ""
    if let place = row.extras.firstIndex(where: { $0.header == Self.correctionHeader }) {
      corrects = row.extras[place].text
      row.extras.remove(at: place)
    }
    let content = RowContent(kind: kind, row: row)
    let reading = RowReading.read(content)
    self.init(
      content: content, facts: reading.facts, findings: reading.findings, corrects: corrects)
  }
}
