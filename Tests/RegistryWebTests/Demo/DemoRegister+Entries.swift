import CivilDate
import CivilRegistration
import RegistryServices

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
    var view = EntryView(
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
    view.remaining = [.registerDeath]
    return view
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
