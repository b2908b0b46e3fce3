import ActionProgramme
import CivilDate
import FoundationEssentials
import LegalRules
import RegistryServices
import VitalStatistics

/// The plan of the demo office: a few items of every kind, kept in memory by the rules of the core.
actor DemoProgramme: ProgrammeDesk, DocumentDesk {
  private var kept: [DocumentLine] = []
  private(set) var adopted: [Programme] = []

  private(set) var records: [InstanceKey: InstanceRecord] = [:]
  private(set) var proofs: [Evidence] = []
  private(set) var lines: [RecordLine] = []
  /// Somebody who is quicker: the version of this instance has moved on.
  private var isOvertaken = false

  func overtake() { isOvertaken = true }

  static let programme = Programme(
    title: "Chương trình hành động quốc gia giai đoạn 2026 - 2030",
    commune: ProgrammeCommune(
      code: "09931", name: "Xã Hưng Đạo", provinceCode: "01", province: "Hà Nội",
      predecessors: []),
    plan: ProgrammePlan(
      number: "", date: PartialDate(iso8601: "2026-04"), issuedBy: "UBND xã Hưng Đạo"),
    period: 2026...2030,
    agencies: [
      Agency(code: "VP", name: "Văn phòng HĐND&UBND"),
      Agency(code: "LQ", name: "Cơ quan, đơn vị liên quan"),
    ],
    sections: [
      ProgrammeSection(
        id: "II", title: "Hoàn thiện pháp luật",
        items: [
          ProgrammeItem(
            id: "II.1", content: "Rà soát, góp ý", lead: "VP", participants: ["LQ"],
            results: ["Báo cáo rà soát", "Văn bản góp ý"], time: "Tháng 4 năm 2026",
            schedule: .once(due: DemoOffice.day(2026, 4, 30))),
          ProgrammeItem(
            id: "II.2", content: "Báo cáo khó khăn, vướng mắc", lead: "VP", participants: ["LQ"],
            results: ["Báo cáo"], time: "Hàng năm", schedule: .yearly),
        ]),
      ProgrammeSection(
        id: "III", title: "Nhân sự",
        items: [
          ProgrammeItem(id: "III.2", content: "Đảm bảo các điều kiện về bộ máy", isHeading: true),
          ProgrammeItem(id: "III.3", content: "Bố trí công chức", schedule: .unstated),
        ]),
      ProgrammeSection(
        id: "VI", title: "Mục tiêu",
        items: [
          ProgrammeItem(
            id: "VI.1", content: "Nâng cao tỷ lệ khai sinh", lead: "VP", time: "Trước năm 2030",
            schedule: .once(due: DemoOffice.day(2030, 12, 31)), targets: [.birthOnTime])
        ]),
    ],
    targets: [
      ProgrammeTarget(
        indicator: .birthOnTime, name: "Đúng hạn", goals: [Goal(year: 2028, hundredths: 9_800)])
    ], nationalGoals: [:])

  private var instances: [ItemInstance] {
    Self.programme.plannedInstances.map { instance in
      var instance = instance
      instance.record = records[instance.key] ?? instance.record
      instance.evidence = proofs.filter { $0.key == instance.key }
      instance.figures = FigureReading.of(
        instance, in: Self.programme, tiles: DemoCockpit.tiles, on: DemoOffice.today)
      return instance
    }
  }

  func plan(asOf: PlainDate?) async throws -> PlanView {
    PlanView(
      programme: Self.programme, isAdopted: !records.isEmpty, asOf: asOf ?? DemoOffice.today,
      instances: instances, targets: DemoCockpit.tiles)
  }

  func instance(_ key: InstanceKey) async throws -> InstanceView {
    guard let found = instances.first(where: { $0.key == key }) else {
      throw ProgrammeRefusal.unknownInstance
    }
    return InstanceView(
      programme: Self.programme, asOf: DemoOffice.today, instance: found,
      history: [Self.change(key)],
      targets: DemoCockpit.tiles.filter { tile in
        found.item.targets.contains { $0.rawValue == tile.id }
      })
  }

  private static func change(_ key: InstanceKey) -> ProgrammeChange {
    ProgrammeChange(
      sequence: 7, what: .recorded, key: key, state: .underWay, text: "đã gửi công văn",
      author: "Trần Văn Hưng", recordedAt: DemoOffice.moment())
  }

  func adopt(_ programme: Programme, by: Account, requestKey: String) async throws -> ActReceipt {
    adopted.append(programme)
    return ActReceipt(actID: "kh-1", sequence: 1, wasKnown: false)
  }

  func facts(year: Int, asOf: PlainDate?) async throws -> ReportFacts {
    ReportFacts(
      commune: CommuneName(
        code: "09931", name: "Xã Hưng Đạo", province: "Hà Nội", predecessors: []), year: year,
      plan: try await plan(asOf: asOf),
      changes: [Self.change(InstanceKey(item: "II.2", year: 2026))],
      records: Dictionary(grouping: lines.filter { !$0.isStruckOut }, by: \.kind), effects: [])
  }

  func documents() async throws -> [DocumentLine] {
    kept.filter { line in !kept.contains { $0.id == line.id && $0.version > line.version } }
  }

  func versions(id: String) async throws -> [DocumentLine] {
    kept.filter { $0.id == id }.sorted { $0.version > $1.version }
  }

  func keep(
    _ command: DocumentCommand, by account: Account, requestKey: String
  ) async throws -> DocumentLine {
    let head = command.document.head
    if command.isFinal, head.number.isEmpty || head.date == nil || head.signerName.isEmpty {
      throw ProgrammeRefusal.documentIncomplete
    }
    let old = try await versions(id: command.id).first
    if old?.isFinal == true { throw ProgrammeRefusal.documentIssued }
    let line = DocumentLine(
      id: old?.id ?? "vb-\(kept.count)", version: (old?.version ?? 0) + 1,
      isFinal: command.isFinal, document: command.document, author: account.fullName,
      recordedAt: DemoOffice.moment())
    kept.append(line)
    return line
  }

  func record(
    _ command: InstanceCommand, by account: Account, requestKey: String
  ) async throws -> ActReceipt {
    guard let found = instances.first(where: { $0.key == command.key }) else {
      throw ProgrammeRefusal.unknownInstance
    }
    if isOvertaken {
      throw ProgrammeRefusal.changedMeanwhile(author: "Trần Văn Hưng", at: DemoOffice.moment())
    }
    let problems = found.problems(recording: command.wanted, in: Self.programme)
    guard problems.isEmpty else { throw ProgrammeRefusal.instance(problems) }
    var record = command.wanted
    record.version = found.record.version + 1
    records[command.key] = record
    return ActReceipt(actID: "kh-2", sequence: 2, wasKnown: false)
  }

  func addEvidence(
    _ command: EvidenceCommand, by account: Account, requestKey: String
  ) async throws -> ActReceipt {
    guard !command.title.isEmpty else { throw ProgrammeRefusal.evidenceIncomplete }
    if let upload = command.upload {
      let size = try FileManager.default.attributesOfItem(atPath: upload.place)[.size] as? Int
      guard size != 0 else { throw ProgrammeRefusal.emptyFile }
    }
    proofs.append(
      Evidence(
        id: "mc-\(proofs.count)", key: command.key, result: command.result, kind: command.kind,
        title: command.title, reference: command.upload?.place ?? command.reference,
        byteCount: 5, author: account.fullName, recordedAt: DemoOffice.moment()))
    return ActReceipt(actID: "kh-3", sequence: 3, wasKnown: false)
  }

  func withdrawEvidence(
    id: String, reason: String, by: Account, requestKey: String
  ) async throws -> ActReceipt {
    guard let index = proofs.firstIndex(where: { $0.id == id }) else {
      throw ProgrammeRefusal.unknownEvidence
    }
    proofs[index].isWithdrawn = true
    return ActReceipt(actID: "kh-4", sequence: 4, wasKnown: false)
  }

  func evidence(id: String) async throws -> Evidence? { proofs.first { $0.id == id } }
  func file(of evidence: Evidence) async throws -> String { evidence.reference }

  func newUpload(fileName: String) async throws -> Upload {
    let place = FileManager.default.temporaryDirectory.appending(path: "hotich-\(UUID())").path
    return Upload(id: "tl", fileName: fileName, place: place)
  }

  func discard(upload: Upload) async {}

  func changes(since: Instant, limit: Int) async throws -> [ProgrammeChange] {
    [
      Self.change(InstanceKey(item: "II.2", year: 2026)),
      ProgrammeChange(
        sequence: 8, what: .recordKept, key: nil, recordKind: .equipment, recordID: "so-1",
        text: "Máy tính", author: "Nguyễn Thị Lan", recordedAt: DemoOffice.moment(5)),
    ]
  }

  func records(_ kind: RecordKind, withStruckOut: Bool) async throws -> [RecordLine] {
    lines.filter { $0.kind == kind && (withStruckOut || !$0.isStruckOut) }
  }

  func record(id: String) async throws -> RecordLine? { lines.first { $0.id == id } }

  nonisolated func citedRules() -> [CitedRule] {
    [
      CitedRule(
        rule: "deadline.birth", from: DemoOffice.day(2016, 1, 1),
        to: DemoOffice.day(2027, 2, 28), status: .inForce, value: .days(60),
        citation: Citation(instrument: "60/2014/QH13", article: "Điều 15 khoản 1")),
      CitedRule(
        rule: "deadline.birth", from: DemoOffice.day(2027, 3, 1), to: nil,
        status: .unknown, value: nil,
        citation: Citation(instrument: "03/2026/QH16", article: "")),
    ]
  }

  func keep(
    _ command: RecordCommand, by account: Account, requestKey: String
  ) async throws -> RecordLine {
    func read<Record: PlanRecord>(_ form: Record.Type) -> (RecordValues, [RecordProblem]) {
      let (record, problems) = form.read(command.typed)
      return (record.values, problems)
    }
    let (values, problems) = read(command.kind.form)
    guard problems.isEmpty else { throw ProgrammeRefusal.record(problems) }
    if isOvertaken, !command.id.isEmpty {
      throw ProgrammeRefusal.changedMeanwhile(author: "Trần Văn Hưng", at: DemoOffice.moment())
    }
    lines.removeAll { $0.id == command.id }
    let line = RecordLine(
      kind: command.kind, id: command.id.isEmpty ? "so-\(lines.count)" : command.id, version: 1,
      isStruckOut: command.isStruckOut, values: values, author: account.fullName,
      recordedAt: DemoOffice.moment())
    lines.append(line)
    return line
  }
}
