import CivilDate
import CivilRegistration
import Testing

@Suite struct `An entry with its amendments` {
  private static func amendment(
    _ kind: EntryAmendment.Kind, _ changes: [(MarriageColumn, String)], note: String
  ) throws -> EntryAmendment {
    EntryAmendment(
      entryID: "e1", register: .marriage, kind: kind, on: try day("2026-03-06"),
      changes: changes.map { .init(column: $0.0.name, from: "", to: $0.1) }, note: note)
  }

  private static func history() throws -> EntryHistory {
    EntryHistory(
      kind: .marriage, original: SampleRows.row(SampleRows.marriage),
      amendments: [
        try amendment(.correction, [(.voHoTen, "Nguyễn Thị Lân")], note: "Cải chính tên vợ"),
        try amendment(.note, [(.tinhTrangKetHon, "Đã ly hôn")], note: "Đã ly hôn theo Bản án số 7"),
      ])
  }

  @Test func `keeps the original untouched`() throws {
    let history = try Self.history()
    #expect(history.version(0) == history.original)
    #expect(history.original[MarriageColumn.voHoTen] == "Nguyễn Thị Lan")
  }

  @Test func `shows the present content with every note`() throws {
    let present = try Self.history().present
    #expect(present[MarriageColumn.voHoTen] == "Nguyễn Thị Lân")
    #expect(present[MarriageColumn.tinhTrangKetHon] == "Đã ly hôn")
    #expect(present[MarriageColumn.ghiChu] == "Cải chính tên vợ; Đã ly hôn theo Bản án số 7")
    #expect(MarriageEntryReading(present).facts?.fate?.kind == .divorced)
  }

  @Test func `a recognised father is named by no note while the child is adopted`() throws {
    func amendment(
      _ to: String, from: String, note: String, isRestricted: Bool = false
    ) throws -> EntryAmendment {
      EntryAmendment(
        entryID: "e1", register: .birth, kind: .note, on: try day("2026-03-06"),
        changes: [.init(column: BirthColumn.chaHoTen.name, from: from, to: to)], note: note,
        isRestricted: isRestricted)
    }
    let named = EntryAmendment(
      entryID: "e1", register: .birth, kind: .correction, on: try day("2026-03-05"),
      changes: [.init(column: BirthColumn.nksHoTen.name, from: "A", to: "B")],
      note: "Cải chính tên")
    var history = EntryHistory(
      kind: .birth, original: SampleRows.row(SampleRows.birth),
      amendments: [
        named, try amendment("Đỗ Văn Lâm", from: "", note: "Đã đăng ký nhận cha: Đỗ Văn Lâm"),
      ])
    #expect(
      history.present[BirthColumn.ghiChu].hasSuffix(
        "Cải chính tên; Đã đăng ký nhận cha: Đỗ Văn Lâm"))
    history.amendments.append(
      try amendment("Phùng Văn Tâm", from: "Đỗ Văn Lâm", note: "Nuôi con nuôi", isRestricted: true))
    #expect(history.present[BirthColumn.ghiChu].hasSuffix("Cải chính tên"))
    #expect(history.isSilent(1, after: 3) && !history.isSilent(0, after: 3))
    #expect(!history.isSilent(1, after: 2))
    history.amendments.append(
      try amendment("Đỗ Văn Lâm", from: "Phùng Văn Tâm", note: "Chấm dứt", isRestricted: true))
    #expect(history.present[BirthColumn.ghiChu].hasSuffix("nhận cha: Đỗ Văn Lâm"))
  }

  @Test func `compares any two versions`() throws {
    let history = try Self.history()
    #expect(
      history.differences(from: 0, to: 1).map(\.column) == ["ghiChu", "voHoTen"])
    #expect(
      history.differences(from: 1, to: 2).map(\.to) == [
        "Cải chính tên vợ; Đã ly hôn theo Bản án số 7", "Đã ly hôn",
      ])
    #expect(history.differences(from: 2, to: 2).isEmpty)
  }

  @Test func `is revoked by a revocation alone`() throws {
    var history = try Self.history()
    #expect(!history.isRevoked)
    history.amendments.append(try Self.amendment(.revocation, [], note: "Bị thu hồi"))
    #expect(history.isRevoked && history.present[MarriageColumn.ghiChu].hasSuffix("Bị thu hồi"))
  }

  @Test func `a correction after a correction starts from the corrected text`() throws {
    let history = try Self.history()
    var knowledge = RegisterKnowledge()
    knowledge.entry = KnownEntry(
      entryID: "e1", register: .marriage, reference: "03/2010",
      registeredOn: try day("2010-02-02"), office: Office("UBND Xã Hưng Đạo"), isKeptHere: true,
      history: history)
    let form = ActForm([
      "voHoTen": "Nguyễn Thị Liên", "canCu": "Giấy khai sinh", "nycHoTen": "Nguyễn Thị Liên",
      "nycQuanHe": "Bản thân",
    ])
    let decision = try #require(
      ActProcedure.correction.decide(
        form, try SampleForms.question(on: "2026-03-06", knowledge)
      ).decision)
    #expect(decision.amendments[0].changes.map(\.from) == ["Nguyễn Thị Lân"])
    #expect(decision.shown?.present[MarriageColumn.voHoTen] == "Nguyễn Thị Liên")
    #expect(decision.shown?.amendments.count == 3)
  }
}
