import SQLToolkit
import CivilDate
import CivilRegistration
import RegistryServices
import SQLToolkit

@testable import RegistryStore

/// Acts of the register office, recorded as the desks record them, with what they need made on the way.
struct OfficeHistory {
  let register: TestRegister
  private let year = 2026

  static let hand = OfficeHand(accountID: "OFFICER", name: "Nguyễn Thị Lan", title: "")
  static let hands = ActHands(typed: hand, checked: hand, signed: .nobody)
  static let day = PlainDate(dayNumber: 20_600)

  /// Opens a book unless a volume is open, or the year is closed.
  func openBook(_ kind: BookKind, after last: Int = 0) async throws {
    _ = try await register.ledger.write { session in
      let volumes = try BookTable(connection: session.connection).volumes(
        "kind = \(kind.rawValue) AND year = \(year)")
      guard volumes.allSatisfy({ $0.closedOn != nil && $0.closedReason != .yearEnd }) else {
        return
      }
      let number = (volumes.map(\.volume).max() ?? 0) + 1
      let opened = BookOpened(
        kind: kind, year: year, volume: number, code: "0\(number)-TP/HT-\(year)",
        lastNumber: max(last, volumes.map(\.lastNumber).max() ?? 0), pages: 200,
        entriesPerPage: 1, openedOn: Self.day, by: Self.hand)
      _ = try session.append(
        .office(.bookOpened(opened)), subject: "book", actor: "OFFICER",
        requestKey: "open:\(session.head.sequence)")
    }
  }

  func closeBook(_ kind: BookKind, _ reason: BookClosed.Reason) async throws {
    _ = try await register.ledger.write { session in
      let open = try BookTable(connection: session.connection).volumes(
        "kind = \(kind.rawValue) AND closed_on = ''")
      guard let volume = open.first else { return }
      let closed = BookClosed(
        kind: kind, year: volume.year, volume: volume.volume, reason: reason,
        closedOn: Self.day, entries: volume.entries, corrected: 0,
        blankPages: volume.blankPages, lastNumber: volume.lastNumber, hands: Self.hands)
      _ = try session.append(
        .office(.bookClosed(closed)), subject: "book", actor: "OFFICER",
        requestKey: "close:\(session.head.sequence)")
    }
  }

  /// A dossier; answers its id.
  func receive(_ applicant: String = "Lê Viết Hùng") async throws -> String {
    try await register.ledger.write { session in
      let received = DossierReceived(
        dossierID: session.newID(),
        code: try DossierTable(connection: session.connection).nextCode(year: year),
        act: .birth, procedure: "birth", channel: .desk, applicant: applicant,
        applicantIdentifier: "", applicantPhone: "", relation: "Cha", subject: "Lê Thị Mai Anh",
        items: [.init(name: "birthNotice", source: .lookedUp)], notice: "", forwardTo: "",
        receivedOn: Self.day, receivedAt: "09:00", dueOn: Self.day, decisions: [],
        by: Self.hand)
      _ = try session.append(
        .office(.dossierReceived(received)), subject: received.dossierID, actor: "OFFICER",
        requestKey: "dossier:\(session.head.sequence)")
      return received.dossierID
    }
  }

  func step(_ dossier: String, _ step: DossierStepped.Step) async throws {
    try await record(
      .dossierStepped(
        DossierStepped(
          dossierID: dossier, step: step, assigneeID: "A", assignee: "Mai", papers: ["giấy"],
          reason: "thiếu", dueOn: Self.day, receiver: "Lê Viết Hùng", steppedOn: Self.day,
          by: Self.hand)))
  }

  /// Puts right what was written down when a dossier came in.
  func correct(_ dossier: String, _ texts: [DossierRestatement.Part: String]) async throws {
    let said = texts.map { ($0.key.rawValue, $0.value) }
    try await record(
      .dossierStepped(
        DossierStepped(
          dossierID: dossier, step: .corrected,
          intake: DossierRestatement(Dictionary(said) { $1 }), steppedOn: Self.day,
          by: Self.hand)))
  }

  func keepLookup(_ dossier: String) async throws {
    try await record(
      .lookupKept(
        KeptLookup(
          lookupID: "L", dossierID: dossier, system: "CSDL", question: "cha", answer: "khớp",
          by: Self.hand)))
  }

  func attach(_ dossier: String) async throws {
    _ = try await register.ledger.write { session in
      let kept = KeptAttachment(
        attachmentID: session.newID(), dossierID: dossier,
        digest: String(repeating: "a", count: 64), media: .jpeg, byteCount: 3,
        fileName: "a.jpg", label: "", by: Self.hand)
      _ = try session.append(
        .office(.attachmentKept(kept)), subject: dossier, actor: "OFFICER",
        requestKey: "file:\(session.head.sequence)")
    }
  }

  /// An entry of a book of this year, with the next number; answers its id.
  @discardableResult
  func registerEntry(
    _ kind: RegisterKind, dossier: String = "", name: String = "Lê Thị Mai Anh"
  ) async throws -> String {
    try await register.ledger.write { session in
      let place = try BookTable(connection: session.connection).nextNumber(kind.book, year: year)
      let content = RowContent(kind: kind.source, row: Self.row(kind, place, name))
      let entry = RegisteredEntry(
        entryID: session.newID(), dossierID: dossier, act: ActName(rawValue: kind.rawValue),
        place: place, content: content,
        circumstances: kind == .birth ? ["giayChungSinhSo": "00012.GCS.01234.26"] : [:],
        decisions: [], overridden: [],
        duplicate: nil, hands: Self.hands)
      _ = try session.append(
        .office(.entryRegistered(entry)), subject: entry.entryID, actor: "OFFICER",
        requestKey: "entry:\(session.head.sequence)")
      return entry.entryID
    }
  }

  /// Numbers given to entries that nobody looks at.
  func advanceBook(_ kind: BookKind, to number: Int) async throws {
    _ = try await register.ledger.write { session in
      try BookTable(connection: session.connection).goOn(after: number, kind, year: year)
    }
  }

  func amend(
    _ entry: String, _ register: RegisterKind, _ kind: EntryAmendment.Kind,
    on day: PlainDate = OfficeHistory.day
  ) async throws {
    let changes =
      kind == .correction ? [FieldChange(column: "ghiChu", from: "", to: "đã cải chính")] : []
    let amended = AmendedEntry(
      entryID: entry, dossierID: "", register: register, act: "correction", kind: kind,
      basis: .init(title: "", number: "", issuer: "", issuedOn: nil, effectiveOn: nil),
      changes: changes, circumstances: [:], note: "Ghi chú \(kind.rawValue)", reason: "",
      place: nil, notedOn: day, decisions: [], hands: Self.hands)
    try await record(.amending(amended))
  }

  func give(_ entry: String) async throws {
    _ = try await register.ledger.write { session in
      let paper = GivenPaper(
        paperID: session.newID(), kind: "birth", title: "Giấy khai sinh", entryID: entry,
        dossierID: "", place: nil, copies: 1, receiver: "Cha", purpose: "", fields: [],
        issuedOn: Self.day, hands: Self.hands)
      _ = try session.append(
        .office(.paperIssued(paper)), subject: paper.paperID, actor: "OFFICER",
        requestKey: "paper:\(session.head.sequence)")
    }
  }

  /// A little of everything.
  func everything() async throws {
    try await openBook(.birth)
    try await openBook(.marriage)
    let dossier = try await receive()
    try await step(dossier, .assigned)
    try await correct(dossier, [.applicant: "Lê Việt Hùng", .applicantPhone: "0912 345 678"])
    try await keepLookup(dossier)
    try await attach(dossier)
    let entry = try await registerEntry(.birth, dossier: dossier)
    try await amend(entry, .birth, .correction)
    try await amend(entry, .birth, .note)
    try await give(entry)
    try await step(dossier, .handedOver)
    let wrong = try await registerEntry(.birth, dossier: "")
    try await amend(wrong, .birth, .revocation)
    try await closeBook(.marriage, .yearEnd)
  }

  private func record(_ act: OfficeAct) async throws {
    _ = try await register.ledger.write { session in
      _ = try session.append(
        .office(act), subject: "office", actor: "OFFICER",
        requestKey: "office:\(session.head.sequence)")
    }
  }

  private static func row(_ kind: RegisterKind, _ place: NumberInBook, _ name: String) -> SourceRow
  {
    switch kind {
    case .birth:
      OfficeRows.birth([
        .so: place.text, .quyenSo: place.volumeText, .trangSo: "\(place.page)",
        .ngayDangKy: "15/06/2026", .nksHoTen: name, .nksNgaySinh: "01/06/2026",
        .nksSoDinhDanh: "",
      ])
    case .death:
      OfficeRows.death([.so: place.text, .ngayDangKy: "15/06/2026", .nktHoTen: name])
    case .marriage:
      OfficeRows.marriage([.so: place.text, .ngayDangKy: "15/06/2026", .voHoTen: name])
    case .parentage:
      OfficeRows.parentage([.so: place.text, .ngayDangKy: "15/06/2026", .ncHoTen: name])
    case .guardianship:
      OfficeRows.guardianship([.so: place.text, .ngayDangKy: "15/06/2026", .dghHoTen: name])
    case .adoption:
      OfficeRows.adoption([.so: place.text, .ngayDangKy: "15/06/2026", .conNuoiHoTen: name])
    case .foreignDivorce:
      OfficeRows.foreignDivorce([.so: place.text, .ngayDangKy: "15/06/2026", .lhVoHoTen: name])
    }
  }
}
