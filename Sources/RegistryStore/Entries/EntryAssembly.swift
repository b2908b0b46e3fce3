internal import CivilDate
internal import CivilRegistration
internal import RegistryServices
internal import SQLToolkit

/// Puts an entry together with its people, its acts and its papers.
struct EntryAssembly {
  let connection: any SQLConnection

  func entry(_ id: String) throws -> EntryView? {
    guard let history = try PresentContent(connection).history(entryID: id),
      let register = RegisterKind(rawValue: history.kind.rawValue)
    else { return nil }
    var view = try connection.firstRow(
      "SELECT reference, volume, page, issuer, issued_on, seq FROM paper WHERE id = \(id)"
    ) { row in
      EntryView(
        id: id, register: register, reference: row.text(0), volume: row.text(1),
        page: row.text(2), issuer: row.text(3), registeredOn: PartialDate(iso8601: row.text(4)),
        people: try people(id), history: history, steps: try steps(id, first: row.integer(5)),
        papers: try papers("entry_id = \(id) ORDER BY seq DESC"))
    }
    view?.remaining = try RemainingWork(connection: connection).of(id, register, history)
    return view
  }

  func papers(_ condition: SQLQuery) throws -> [GivenPaperLine] {
    let rows = try connection.rows(
      """
      SELECT id, title, number, copies, receiver, given_on, given_by, entry_id, seq, kind
      FROM given_paper WHERE \(condition)
      """
    ) { row in
      (
        line: GivenPaperLine(
          id: row.text(0), title: row.text(1), number: row.text(2), copies: row.integer(3),
          receiver: row.text(4), givenOn: row.text(5), givenBy: row.text(6), entryID: row.text(7)),
        sequence: row.integer(8), kind: row.text(9)
      )
    }
    return try rows.map { row in
      var line = row.line
      line.isOriginal = line.number.isEmpty && OriginalPaper.kinds.contains(row.kind)
      line.number = try printedNumber(line, row.sequence)
      return line
    }
  }

  /// The number as the paper bears it: its own, or that of its entry.
  private func printedNumber(_ line: GivenPaperLine, _ sequence: Int) throws -> String {
    if case .office(.paperIssued(let paper)) = try OfficeTrail(connection).step(sequence).content,
      !paper.number.isEmpty
    {
      return paper.number
    }
    guard line.isOriginal else { return line.number }
    return try connection.firstRow("SELECT reference FROM paper WHERE id = \(line.entryID)") {
      $0.text(0)
    } ?? ""
  }

  private func people(_ id: String) throws -> [PersonView.Other] {
    try connection.rows(
      "SELECT role, name FROM person_mention WHERE paper_id = \(id) ORDER BY role"
    ) { row in
      let reference = PersonReference(paperID: id, role: row.text(0))
      return PersonView.Other(role: row.text(0), name: row.text(1), personID: reference.text)
    }
  }

  /// An imported entry has no trail of its own: it begins with the act that holds its content.
  private func steps(_ id: String, first: Int) throws -> [EntryView.Step] {
    let trail = OfficeTrail(connection)
    var acts = try trail.steps(id)
    if !acts.contains(where: { $0.header.sequence == first }) {
      acts.insert(try trail.step(first), at: 0)
    }
    return try acts.map(step)
  }

  /// Numbers of the entries that a decision about doubles names; one that is gone is left out.
  private func conclusion(
    _ decision: RegisteredEntry.DuplicateDecision
  ) throws -> EntryView.Conclusion {
    let references = try connection.rows(
      "SELECT reference FROM paper WHERE id IN \(anyOf: decision.papers) ORDER BY reference"
    ) { $0.text(0) }
    return EntryView.Conclusion(
      verdict: decision.verdict, reason: decision.reason, references: references)
  }

  private func step(_ act: OfficeTrail.Step) throws -> EntryView.Step {
    var step = EntryView.Step(
      sequence: act.header.sequence, kind: act.header.kind, recordedAt: act.header.recordedAt,
      actor: act.header.actor, text: "")
    switch act.content {
    case .entryImported(let entry), .entryRevised(let entry):
      step.text = entry.origin.fileName
      step.actor = ""
    case .office(.entryRegistered(let entry)):
      step.reference = entry.place.text
      step.decisions = entry.decisions
      step.overridden = entry.overridden
      step.conclusion = try entry.duplicate.map(conclusion)
      step.hands = entry.hands
      step.actor = entry.hands.typed.name
    case .office(.entryNoted(let amended)), .office(.entryAmended(let amended)):
      step.text = amended.note
      step.isRestricted = amended.isRestricted
      step.reference = amended.place?.text ?? ""
      step.changes = amended.changes
      step.decisions = amended.decisions
      step.overridden = amended.overridden
      step.hands = amended.hands
      step.actor = amended.hands.typed.name
    case .office(.paperIssued(let paper)):
      step.text = paper.title
      step.reference = paper.place?.text ?? ""
      step.hands = paper.hands
      step.actor = paper.hands.typed.name
    default: break
    }
    return step
  }
}
