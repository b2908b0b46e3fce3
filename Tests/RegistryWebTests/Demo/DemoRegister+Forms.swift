import CivilDate
import CivilRegistration
import LegalRules
import RegistryServices

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
    decision.particulars["text"] = "hiện tại chưa đăng ký kết hôn với ai."
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
