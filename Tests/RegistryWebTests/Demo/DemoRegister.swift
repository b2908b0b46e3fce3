import CivilDate
import CivilRegistration
import LegalRules
import RegistryServices

/// The register office of the demo: one book of births, one dossier, one entry, one form.
actor DemoRegister {
  private(set) var opened: [BookOpening] = []
  private(set) var closed: [BookClosing] = []
  private(set) var orders: [RegistrationOrder] = []
  private(set) var steps: [DossierStepped] = []
  private(set) var received: [DossierIntake] = []
  private var kept: Draft
  private let thrown: Draft
  var refusal: RegistrationRefusal?
  var isBookOpen = true
  private var decidedProcedure = "birth"
  private var missing: String?

  init() {
    kept = Draft(
      id: "nhap-1", accountID: "tk-officer", act: .birth, dossierID: "hs-1", entryID: "",
      title: "Lê Thị Mai Anh", fields: DemoRegister.form, version: 3, savedByID: "tk-other",
      savedBy: "Trần Thị Mai",
      savedAt: DemoOffice.moment())
    thrown = Draft(
      id: "nhap-0", accountID: "tk-officer", act: .death, dossierID: "", entryID: "",
      title: "Nguyễn Xuân Minh", fields: [:], version: 1, savedByID: "tk-officer",
      savedBy: "Nguyễn Thị Lan",
      savedAt: DemoOffice.moment())
  }

  func decide(_ procedure: String) { decidedProcedure = procedure }

  /// The act needs one more field.
  func miss(_ field: String) { missing = field }

  func refuse(_ refusal: RegistrationRefusal?) { self.refusal = refusal }

  func closeBook() { isBookOpen = false }

  static let form = [
    "nksHoTen": "Lê Thị Mai Anh", "nksNgaySinh": "01/11/2026", "nksGioiTinh": "2",
    "meHoTen": "Phan Thị Trang", "nycHoTen": "Lê Viết Hùng",
  ]
  static let volume = BookVolume(
    kind: .birth, year: 2026, volume: 1, code: "01-TP/HT-2026-KS", firstNumber: 1,
    lastNumber: 41, pages: 200, entriesPerPage: 1, openedOn: DemoOffice.day(2026, 1, 5),
    closedOn: nil, closedReason: nil)
  static let closed = BookVolume(
    kind: .death, year: 2025, volume: 1, code: "01-TP/HT-2025-KT", firstNumber: 1,
    lastNumber: 33, pages: 200, entriesPerPage: 1, openedOn: DemoOffice.day(2025, 1, 6),
    closedOn: DemoOffice.day(2025, 12, 31), closedReason: .yearEnd)
  static let hand = OfficeHand(accountID: "tk-officer", name: "Nguyễn Thị Lan", title: "")
  static let hands = ActHands(typed: hand, checked: hand, signed: .nobody)
  /// A dossier that few may see.
  static let adoption = DossierLine(
    id: "hs-2", code: "HT-2026-000008", act: .adoption, channel: .desk,
    applicant: "Phùng Văn Tâm", subject: "Lý Thanh Trúc", notice: "",
    receivedOn: DemoOffice.today, receivedAt: "09:20", dueOn: DemoOffice.today, state: .open,
    assigneeID: "tk-officer", assignee: "Nguyễn Thị Lan", entryID: "", version: 15)
  /// A dossier of a later act, which needs an entry.
  static let correction = DossierLine(
    id: "hs-3", code: "HT-2026-000009", act: .correction, channel: .desk,
    applicant: "Đặng Văn Ba", subject: "Đặng Đức An", notice: "",
    receivedOn: DemoOffice.today, receivedAt: "10:00", dueOn: DemoOffice.day(2026, 11, 23),
    state: .open, assigneeID: "tk-officer", assignee: "Nguyễn Thị Lan", entryID: "", version: 16)
  static let line = DossierLine(
    id: "hs-1", code: "HT-2026-000007", act: .birth, channel: .desk, applicant: "Lê Viết Hùng",
    subject: "Lê Thị Mai Anh", notice: "", receivedOn: DemoOffice.today, receivedAt: "08:15",
    dueOn: DemoOffice.today, state: .open, assigneeID: "tk-officer",
    assignee: "Nguyễn Thị Lan", entryID: "", version: 12)
}

extension DemoRegister: BookDesk {
  func volumes(by account: Account) async throws -> [BookVolume] {
    [Self.volume, Self.closed].filter { account.role.sees($0.kind) }
  }

  func proposals(
    _ kinds: [BookKind], year: Int
  ) async throws -> [BookKind: BookProposal] {
    Dictionary(
      uniqueKeysWithValues: kinds.map { kind in
        (kind, BookProposal(volume: 1, code: "01-TP/HT-\(year)-KH", lastNumber: 0))
      })
  }

  func open(
    _ opening: BookOpening, by account: Account, requestKey: String
  ) async throws -> ActReceipt {
    if let refusal { throw refusal }
    opened.append(opening)
    return ActReceipt(actID: "bt-1", sequence: 1, wasKnown: false)
  }

  func open(
    _ openings: [BookOpening], by account: Account, requestKey: String
  ) async throws {
    if let refusal, let first = openings.first {
      throw RefusedBook(kind: first.kind, refusal: refusal)
    }
    opened += openings
  }

  func close(
    _ closings: [BookClosing], by account: Account, requestKey: String
  ) async throws {
    if let refusal, let first = closings.first {
      throw RefusedBook(kind: first.kind, refusal: refusal)
    }
    closed += closings
  }

  func years(by account: Account) async throws -> [BookYear] {
    (2010...2026).reversed().map { year in
      BookYear(kind: .birth, year: year, entries: year - 1_500, lastNumber: year - 1_500)
    }
  }

  func close(
    _ closing: BookClosing, by account: Account, requestKey: String
  ) async throws -> ActReceipt {
    if let refusal { throw refusal }
    closed.append(closing)
    return ActReceipt(actID: "bt-2", sequence: 2, wasKnown: false)
  }

  func statement(
    _ kind: BookKind, year: Int, volume: Int, by account: Account
  ) async throws -> BookClosed? {
    guard kind == .death, year == 2025, volume == 1 else { return nil }
    return BookClosed(
      kind: .death, year: 2025, volume: 1, reason: .yearEnd,
      closedOn: DemoOffice.day(2025, 12, 31), entries: 33, corrected: 0, blankPages: 167,
      lastNumber: 33, hands: Self.hands)
  }

  func lines(
    _ kind: BookKind, year: Int, page: Int, by account: Account
  ) async throws -> BookLines {
    let line = BookLine(
      entryID: "muc-1", reference: "41/2026", names: "Đặng Đức An",
      eventOn: .day(DemoOffice.day(2026, 10, 2)), registeredOn: .day(DemoOffice.day(2026, 11, 3)),
      page: "41", isAmended: true, isWrittenHere: true)
    return BookLines(lines: [line], total: 41, page: 1, pageCount: 1)
  }
}

extension DemoRegister {
  func corrections(
    _ kind: BookKind, year: Int, volume: Int, by account: Account
  ) async throws -> [BookCorrection] {
    guard kind == .birth else { return [] }
    return [
      BookCorrection(
        entryID: "muc-1", reference: "41/2026", on: DemoOffice.today, note: "Cải chính tên.")
    ]
  }
}

extension DemoRegister: RegistrationDesk {
  func signers() async throws -> [OfficeSigner] {
    [OfficeSigner(accountID: "tk-chairman", name: "Phạm Văn Bình", role: .chairman)]
  }

  func shape(_ act: ActName, entryID: String) async throws -> FormShape {
    FormShape(
      fields: ActProcedure.find(act)?.fields ?? [],
      present: act == kept.act ? ["nksHoTen": "Lê Thị Mai"] : [:])
  }

  func check(_ submission: FormSubmission, by account: Account) async throws -> CheckedForm {
    let moment = ActMoment(receivedOn: DemoOffice.today, registeredOn: DemoOffice.today)
    guard submission.form["nksHoTen"] != nil, missing == nil else {
      let problem = FormProblem(
        code: .required, field: missing ?? "nksHoTen", severity: .block, values: [])
      return CheckedForm(
        ruling: .refused([problem]), doubles: [], nextNumber: nil, moment: moment)
    }
    var decision = RegistrationDecision(
      act: submission.act, procedure: decidedProcedure, registeredOn: DemoOffice.today, book: .birth
    )
    decision.row = SourceRow(rowNumber: 0, cells: [])
    decision.rowKind = .birth
    decision.papers = [IssuedPaper(name: "birth", title: "Giấy khai sinh", number: nil)]
    decision.warnings = [
      FormProblem(code: "row.mother.age", field: "meNgaySinh", severity: .warn, values: ["13"]),
      FormProblem(
        code: .likelyDouble, field: "muc-1", severity: .warn, values: ["41/2026", "Lê Thị Mai An"]),
      FormProblem(
        code: "law.unknown", field: "paper.birth.title", severity: .warn,
        values: ["paper.birth.title", "01/03/2027", "Điều 16, 03/2026/QH16"]),
    ]
    decision.unknown = [
      .unknown(
        rule: "paper.birth.title", on: DemoOffice.day(2027, 3, 1),
        citation: Citation(instrument: "03/2026/QH16", article: "Điều 16"))
    ]
    let double = LikelyDouble(
      entryID: "muc-1", reference: "41/2026", name: "Lê Thị Mai An", agrees: ["event"],
      differs: ["child.name"])
    return CheckedForm(
      ruling: .decided(decision),
      doubles: [
        .init(
          likely: double,
          cells: [
            RowIssue.Cell(column: "nksHoTen", text: "Lê Thị Mai An"),
            RowIssue.Cell(column: "nksNgaySinh", text: "1.11.2026"),
            RowIssue.Cell(column: "nksGioiTinh", text: "1"),
            RowIssue.Cell(column: "meHoTen", text: "Phan Thị Trang"),
          ])
      ],
      nextNumber: isBookOpen
        ? NumberInBook(book: .birth, year: 2026, number: 42, volume: 1, page: 42) : nil,
      moment: moment, entryVersion: 7)
  }

  func register(
    _ order: RegistrationOrder, by account: Account, requestKey: String
  ) async throws -> RegistrationReceipt {
    if let refusal { throw refusal }
    orders.append(order)
    return RegistrationReceipt(
      act: ActReceipt(actID: "bt-3", sequence: 3, wasKnown: false),
      place: NumberInBook(book: .birth, year: 2026, number: 42, volume: 1, page: 42),
      entryID: "muc-1", paperID: "")
  }

  func prefilled(
    _ submission: FormSubmission, noticeID: String
  ) async throws -> FormSubmission { submission }
}

extension DemoRegister: DraftDesk {
  func drafts(
    of account: Account, page: Int, perPage: Int
  ) async throws -> (drafts: [Draft], total: Int) { page == 1 ? ([kept], 61) : ([], 61) }
  func thrownAway(by account: Account) async throws -> [Draft] { [thrown] }
  func drafts(ofDossier id: String) async throws -> [Draft] { id == "hs-1" ? [kept] : [] }
  func draft(id: String) async throws -> Draft? {
    if id == "nhap-khac" {
      var other = thrown
      (other.id, other.accountID) = (id, "tk-other")
      return other
    }
    return [kept, thrown].first { $0.id == id }
  }

  func begin(
    act: ActName, dossierID: String, entryID: String, title: String, fields: [String: String],
    by account: Account
  ) async throws -> Draft {
    var draft = kept
    draft.act = act
    draft.fields = fields
    draft.dossierID = dossierID
    draft.entryID = entryID
    kept = draft
    return draft
  }

  func save(
    id: String, title: String, fields: [String: String], over version: Int, by account: Account
  ) async throws -> Draft {
    guard version == kept.version else { throw RegistrationRefusal.draftChanged }
    kept.fields = fields
    kept.version += 1
    return kept
  }

  func choose(
    entryID: String, id: String, title: String, fields: [String: String], over version: Int,
    by account: Account
  ) async throws -> Draft {
    kept.entryID = entryID
    return try await save(id: id, title: title, fields: fields, over: version, by: account)
  }

  func discard(id: String, by account: Account) async throws {}
  func restore(id: String, by account: Account) async throws {}
  func finish(id: String) async throws {}
}

extension DemoRegister: DossierDesk {
  nonisolated func cited(_ article: String) -> CitedLaw {
    article.contains("60/2014/QH13") ? .inForce : .unknown
  }

  func sweepAttachments() async throws -> Int { 0 }

  func terms(_ act: ActName, procedure: String) async throws -> DossierTerms {
    let papers = ["declaration handedIn", "authorisation handedIn whenAuthorised"]
      .compactMap(RequiredPaper.init)
    return DossierTerms(
      procedure: procedure.isEmpty ? act.rawValue : procedure, papers: papers,
      dueOn: DemoOffice.today,
      decisions: [
        KeptDecision(
          rule: "processing.birth", value: "sameDay", citation: "60/2014/QH13, Điều 16")
      ])
  }

  func subject(ofNotice id: String) async throws -> String { id == "cs-1" ? "Lê Thị Mai Anh" : "" }

  func receive(
    _ intake: DossierIntake, by account: Account, requestKey: String
  ) async throws -> String {
    guard !intake.applicant.isEmpty else {
      throw RegistrationRefusal.fieldMissing("officeField.applicant")
    }
    received.append(intake)
    return "hs-1"
  }

  func open(for acts: [ActName], by account: Account) async throws -> [DossierLine] {
    [Self.line, Self.adoption, Self.correction].filter {
      acts.contains($0.act) && account.role.sees($0.act)
    }
  }

  func lines(_ ids: [String], by account: Account) async throws -> [DossierLine] {
    [Self.line, Self.adoption, Self.correction].filter {
      ids.contains($0.id) && account.role.sees($0.act)
    }
  }

  func dossiers(_ filter: DossierFilter, by account: Account) async throws -> DossierList {
    let all = [Self.line, Self.adoption].filter { account.role.sees($0.act) }
    let lines = filter.queue == .open || filter.queue == .due ? all : []
    return DossierList(
      lines: lines, total: lines.count, page: 1, pageCount: 1,
      counts: [.open: all.count, .due: all.count, .waiting: 0, .result: 0, .ended: 5],
      today: DemoOffice.today)
  }

  func dossier(id: String, by account: Account) async throws -> DossierView? {
    let line = [Self.line, Self.adoption, Self.correction].first {
      $0.id == id && account.role.sees($0.act)
    }
    guard let line else { return nil }
    let received = DossierReceived(
      dossierID: line.id, code: line.code, act: line.act, procedure: "birth",
      channel: .desk, applicant: line.applicant, applicantIdentifier: "", applicantPhone: "",
      relation: "Cha", subject: line.subject,
      items: [.init(name: "birthNotice/witnessStatement", source: .lookedUp)], notice: "",
      forwardTo: "", receivedOn: DemoOffice.today, receivedAt: "08:15",
      dueOn: DemoOffice.today,
      decisions: [
        KeptDecision(
          rule: "processing.birth", value: "sameDay", citation: "60/2014/QH13, Điều 16"),
        KeptDecision(rule: "fee.birth", value: "0", citation: "60/2014/QH13, Điều 11"),
      ], by: Self.hand)
    let asked = DossierStepped(
      dossierID: line.id, step: .papersAsked, papers: ["Giấy chứng sinh"],
      steppedOn: DemoOffice.today, by: Self.hand)
    return DossierView(
      line: line, received: received,
      steps: [
        .init(
          sequence: 10, kind: .dossierReceived, recordedAt: DemoOffice.moment(),
          actor: "Nguyễn Thị Lan"),
        .init(
          sequence: 11, kind: .dossierStepped, recordedAt: DemoOffice.moment(5),
          actor: "Nguyễn Thị Lan", step: asked),
        .init(
          sequence: 12, kind: .attachmentKept, recordedAt: DemoOffice.moment(6),
          actor: "Nguyễn Thị Lan",
          attachment: KeptAttachment(
            attachmentID: "tep-1", dossierID: "hs-1", digest: "", media: .jpeg,
            byteCount: 81_234, fileName: "chung-sinh.jpg", label: "Giấy chứng sinh",
            by: Self.hand)),
      ])
  }

  func step(
    _ step: DossierStepped, over version: Int, by account: Account, requestKey: String
  ) async throws -> ActReceipt {
    guard version == Self.line.version else { throw RegistrationRefusal.dossierChanged }
    steps.append(step)
    return ActReceipt(actID: "bt-4", sequence: 4, wasKnown: false)
  }

  func keep(
    lookup: KeptLookup, by account: Account, requestKey: String
  ) async throws -> ActReceipt { ActReceipt(actID: "bt-5", sequence: 5, wasKnown: false) }

  func newAttachment(fileName: String) async throws -> Upload {
    throw RegistrationRefusal.attachmentRefused
  }

  func keep(
    attachment: Upload, label: String, dossierID: String, by account: Account
  ) async throws -> ActReceipt { ActReceipt(actID: "bt-6", sequence: 6, wasKnown: false) }

  func discard(attachment: Upload) async {}

  func attachment(
    id: String, dossierID: String, by account: Account
  ) async throws -> (KeptAttachment, path: String)? { nil }

  func thumbnail(
    id: String, dossierID: String, by account: Account
  ) async throws -> AttachmentThumbnail? {
    let line = [Self.line, Self.adoption].first { $0.id == dossierID && account.role.sees($0.act) }
    return line.map { _ in AttachmentThumbnail(media: .pdf, path: nil) }
  }
}

extension DemoRegister: EntryDesk {
  func entry(id: String, by account: Account) async throws -> EntryView? {
    guard id == "muc-1" else { return nil }
    var row = SourceRow(
      rowNumber: 0, cells: [String](repeating: "", count: SourceKind.birth.columns.count))
    row.cells[BirthColumn.nksHoTen.rawValue] = "Đặng Đức An"
    let amendment = EntryAmendment(
      entryID: id, register: .birth, kind: .correction, on: DemoOffice.today,
      changes: [.init(column: "nksHoTen", from: "Đặng Đức An", to: "Đặng Đức Anh")],
      note: "Cải chính tên theo Quyết định số 02/2026.")
    return EntryView(
      id: id, register: .birth, reference: "41/2026", volume: "01/2026", page: "41",
      issuer: "UBND xã Hưng Đạo, thành phố Hà Nội",
      registeredOn: .day(DemoOffice.day(2026, 11, 3)),
      people: [.init(role: "child", name: "Đặng Đức Anh", personID: "ng-1")],
      history: EntryHistory(kind: .birth, original: row, amendments: [amendment]),
      steps: [
        .init(
          sequence: 3, kind: .entryRegistered, recordedAt: DemoOffice.moment(),
          actor: "Nguyễn Thị Lan", text: "", reference: "41/2026",
          decisions: [
            KeptDecision(
              rule: "deadline.birth", value: "60", citation: "60/2014/QH13, Điều 15 khoản 1")
          ],
          overridden: [
            OverriddenWarning(code: "row.mother.age", values: ["13"], reason: "đã xác minh")
          ], hands: Self.hands),
        .init(
          sequence: 9, kind: .entryAmended, recordedAt: DemoOffice.moment(9),
          actor: "Nguyễn Thị Lan", text: amendment.note,
          changes: [
            FieldChange(column: "nksHoTen", from: "Đặng Đức An", to: "Đặng Đức Anh")
          ]),
        .init(
          sequence: 10, kind: .paperIssued, recordedAt: DemoOffice.moment(10),
          actor: "Nguyễn Thị Lan", text: "Trích lục khai sinh", reference: "05/2026"),
      ],
      papers: [Self.paperLine])
  }

  static let paperLine = GivenPaperLine(
    id: "gc-1", title: "Trích lục khai sinh", number: "05/2026", copies: 2,
    receiver: "Đặng Văn Ba", givenOn: "2026-11-20", givenBy: "Nguyễn Thị Lan",
    entryID: "muc-1")

  func givenPapers(
    _ filter: GivenPaperFilter, by account: Account
  ) async throws -> GivenPaperList {
    let isWanted = filter.text.isEmpty || Self.paperLine.receiver.contains(filter.text)
    return GivenPaperList(
      lines: isWanted ? [Self.paperLine] : [], total: 1, titles: ["Trích lục khai sinh"])
  }

  func giveOriginal(
    entryID: String, receiver: String, reason: String, by account: Account, requestKey: String
  ) async throws -> String { "gc-1" }

  func givenPaper(id: String, by account: Account) async throws -> GivenPaper? {
    guard id == "gc-1" else { return nil }
    return GivenPaper(
      paperID: id, kind: "birthExtract", title: "Trích lục khai sinh", entryID: "muc-1",
      dossierID: "",
      place: NumberInBook(book: .extracts, year: 2026, number: 5, volume: 1, page: 5),
      copies: 2, receiver: "Đặng Văn Ba", purpose: "",
      fields: [
        .init(name: "from", value: "2017-05-05"), .init(name: "nksHoTen", value: "A"),
        .init(name: "nycHoTen", value: "B"), .init(name: "nxnGioiTinh", value: "2"),
        .init(name: "nxnNgaySinh", value: "5/5/2017"),
        .init(name: "phrase", value: "single"), .init(name: "validMonths", value: "6"),
      ],
      issuedOn: DemoOffice.today, hands: Self.hands)
  }
}
