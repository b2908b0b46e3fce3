internal import CivilRegistration

/// Reads the cells of a row into the facts of a paper, with everything that is wrong with it.
public enum RowReading {
  /// Facts are empty for a row that is refused.
  public static func read(_ content: RowContent) -> (facts: PaperFacts, findings: [RowFinding]) {
    let (facts, problems) = SourceFacts.read(content.row, of: content.kind)
    let findings = problems.map { problem in
      RowFinding(
        column: problem.column, code: problem.code.rawValue, values: problem.values,
        refuses: problem.severity == .refuse)
    }
    return (facts.map(PaperFacts.init) ?? PaperFacts(), findings)
  }
}
