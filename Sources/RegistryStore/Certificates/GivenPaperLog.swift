internal import CivilDate
internal import CivilRegistration
internal import LegalRules
internal import RegistryServices
internal import SQLToolkit

/// The log of the papers that were given out, read back from the acts.
struct GivenPaperLog {
  let connection: any SQLConnection
  let law: LawBook

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

  /// The papers to which a book gave a number in a year, in the order in which they were given out.
  func papers(in book: BookKind, year: Int) throws -> [(GivenPaper, sequence: Int)] {
    let mark = "%\"book\":\"\(book.rawValue)\"%"
    let ids = try connection.rows(
      """
      SELECT given_paper.id FROM given_paper JOIN act_body ON act_body.seq = given_paper.seq
      WHERE given_paper.number LIKE \("%/\(year)") AND act_body.body LIKE \(mark)
      ORDER BY given_paper.seq
      """
    ) { $0.text(0) }
    return try ids.compactMap(paper).filter {
      $0.0.place?.book == book && $0.0.place?.year == year
    }
  }

  /// The paper as it was printed on its day: its entry as the acts before it had left it.
  func printed(
    _ paper: GivenPaper, at sequence: Int, _ agency: PaperAgency
  ) throws -> PrintedPaper {
    let entry =
      paper.entryID.isEmpty ? nil : try history(entryID: paper.entryID, before: sequence)
    let words = PaperNoteWords(law, on: paper.issuedOn)
    guard let printed = paper.printed(by: agency, of: entry, noteWords: words) else {
      throw PaperRefusal.notDrawn(title: paper.title)
    }
    return try withVolume(printed, of: entry)
  }

  /// The paper with the volume of its entry under the one name that the cover bears, where the volume is ours.
  func withVolume(_ paper: PrintedPaper, of entry: EntryHistory?) throws -> PrintedPaper {
    guard let entry, let book = RegisterKind(rawValue: entry.kind.rawValue)?.book,
      let text = paper.fields[.form(.volume)], let number = EntryNumber(cell: text),
      let year = number.year
    else { return paper }
    // Under the name that the row has, which papers write in full.
    if let place = entry.kind.columns.firstIndex(of: "noiDangKy"),
      place < entry.original.cells.count
    {
      let own = LocalPlaces(try RegisterOpened.read(connection).commune)
      guard own.contains(entry.original.cells[place]) ?? true else { return paper }
    }
    let volumes = try BookTable(connection: connection).volumes(
      "kind = \(book.rawValue) AND year = \(year) AND volume = \(number.number)")
    guard let code = volumes.first?.code, !code.isEmpty else { return paper }
    var paper = paper
    paper.fields[.form(.volume)] = code
    return paper
  }

  /// An entry with its notes as papers say them: each with the paper that was given out on it and who wrote
  /// it. With a place in the ledger, as it was when a paper was given out there: that paper's own act is in
  /// it, the paper itself is not what an earlier note rests on.
  func history(entryID: String, before sequence: Int? = nil) throws -> EntryHistory? {
    guard var history = try PresentContent(connection).history(entryID: entryID, upTo: sequence)
    else { return nil }
    guard !history.amendments.isEmpty else { return history }
    let acts = try OfficeTrail(connection).amendments(of: entryID, upTo: sequence)
    let papers = try papers(ofEntry: entryID, before: sequence)
    for (number, act) in acts.enumerated() where number < history.amendments.count {
      history.amendments[number].writtenBy = act.hands.typed.name
      if let place = act.place, let paper = papers.first(where: { $0.place == place }) {
        history.amendments[number].paper =
          "\(paper.title) số \(paper.number) ngày \(paper.issuedOn.slashed)"
      }
    }
    return history
  }

  /// The papers on an entry whose numbers a book gave and whose names the law of their day knew.
  private func papers(ofEntry id: String, before sequence: Int?) throws -> [GivenPaper] {
    let ids = try connection.rows(
      """
      SELECT id FROM given_paper
      WHERE entry_id = \(id) AND number <> '' AND title <> '' ORDER BY seq
      """
    ) { $0.text(0) }
    return try ids.compactMap(paper).filter { sequence == nil || $0.sequence < sequence ?? 0 }
      .map(\.0)
  }
}
