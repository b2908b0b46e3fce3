internal import CivilRegistration
internal import RegistryServices
internal import SQLToolkit

/// The log of the papers that were given out, read back from the acts.
struct GivenPaperLog {
  let connection: any SQLConnection

  /// A paper and its place in the ledger; nil when there is none of the id.
  func paper(_ id: String) throws -> (GivenPaper, sequence: Int)? {
    let place = try connection.firstRow("SELECT seq FROM given_paper WHERE id = \(id)") {
      $0.integer(0)
    }
    guard let place,
      case .office(.paperIssued(let paper)) = try OfficeTrail(connection).step(place).content
    else { return nil }
    return (paper, place)
  }

  /// The papers of some kinds, in the order in which they were given out.
  func papers(of kinds: [String], year: Int) throws -> [(GivenPaper, sequence: Int)] {
    let ids = try connection.rows(
      """
      SELECT id FROM given_paper
      WHERE kind IN \(anyOf: kinds) AND number LIKE \("%/\(year)") ORDER BY seq
      """
    ) { $0.text(0) }
    return try ids.compactMap(paper)
  }

  /// The paper as it was printed on its day: its entry as the acts before it had left it.
  func printed(
    _ paper: GivenPaper, at sequence: Int, _ agency: PaperAgency
  ) throws -> PrintedPaper {
    let entry =
      paper.entryID.isEmpty
      ? nil : try PresentContent(connection).history(entryID: paper.entryID, upTo: sequence)
    guard let printed = paper.printed(by: agency, of: entry) else {
      throw PaperRefusal.notDrawn(title: paper.title)
    }
    return printed
  }
}
