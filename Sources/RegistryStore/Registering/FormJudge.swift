internal import CivilDate
internal import CivilRegistration
internal import LegalRules
internal import RegistryServices
internal import SQLToolkit

/// Asks the law about a form, with what the register knows at that moment.
struct FormJudge: Sendable {
  let lookup: RegisterLookup
  let submission: FormSubmission
  let procedure: ActProcedure
  let law: LawBook
  let writer: String
  let signer: OfficeSigner?
  let today: PlainDate
  let time: ClockTime

  /// The ruling, and the knowledge and the dates by which it was made.
  func ruling(
    _ connection: any SQLConnection
  ) throws -> (ActRuling, RegisterKnowledge, ActMoment) {
    let moment = try moment(connection)
    let facts = facts(on: moment.registeredOn)
    let people = PersonMatching(connection: connection)
    var knowledge = try KnowledgeLoader(
      connection: connection, lookup: lookup, facts: facts,
      kind: procedure.rows, entryID: submission.entryID,
      people: people, act: submission.act, adopted: adopted(on: moment.registeredOn)
    ).load(year: moment.registeredOn.year)
    // A notice can be older than its event by a slip of the pen, never by years.
    knowledge.usedNotices = try NoticeKnowledge(connection: connection).uses(
      of: submission.form, kind: procedure.rows,
      since: (facts.eventOn?.year ?? moment.registeredOn.year) - 1)
    knowledge.life = try LifeLoading(connection: connection, people: people).life(
      of: submission.form)
    let commune = try lookup.opened(connection).commune
    let question = ActQuestion(
      moment: moment, law: law,
      office: SigningOffice(
        office: Office(commune.officeName), writer: writer,
        signer: signer.map { .init(name: $0.name, role: $0.role) }),
      knowledge: knowledge)
    return (procedure.decide(submission.form, question), knowledge, moment)
  }

  /// The dossier's day and hour of receipt, or now.
  private func moment(_ connection: any SQLConnection) throws -> ActMoment {
    guard !submission.dossierID.isEmpty else {
      return ActMoment(receivedOn: today, receivedAt: time, registeredOn: today)
    }
    let dossiers = DossierTable(connection: connection)
    guard let dossier = try dossiers.find("id = \(submission.dossierID)").first else {
      throw RegistrationRefusal.unknownDossier
    }
    return ActMoment(
      receivedOn: dossier.receivedOn, receivedAt: ClockTime(dossier.receivedAt),
      registeredOn: today)
  }

  /// The persons of the form, read as those of an entry are.
  private func facts(on day: PlainDate) -> PaperFacts {
    guard let content = content(on: day) else { return PaperFacts() }
    return RowReading.read(content).facts
  }

  private func adopted(on day: PlainDate) -> PersonMention? {
    guard procedure.rows == .adoption, let content = content(on: day),
      case .adoption(let entry)? = SourceFacts.read(content.row, of: content.kind).facts
    else { return nil }
    return entry.child.map { PersonMention(.child, $0) }
  }

  /// The form as a row of its book; nil for a form that makes no entry.
  private func content(on day: PlainDate) -> RowContent? {
    guard let kind = procedure.rows else { return nil }
    var cells = kind.columns.map { submission.form[$0] ?? "" }
    if let place = kind.columns.firstIndex(of: "ngayDangKy"), cells[place].isEmpty {
      cells[place] = day.slashed
    }
    return RowContent(kind: kind, row: SourceRow(rowNumber: 0, cells: cells))
  }
}

extension CommuneName {
  /// The office as its books name it: "UBND xã Hưng Đạo, thành phố Hà Nội".
  var officeName: String { "UBND \(placeInText)" }

  /// The commune in the middle of a text: "xã Hưng Đạo, thành phố Hà Nội".
  var placeInText: String {
    [name, province].filter { !$0.isEmpty }.map { part in
      part.prefix(1).lowercased() + part.dropFirst()
    }.joined(separator: ", ")
  }
}
