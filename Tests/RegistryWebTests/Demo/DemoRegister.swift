import CivilDate
import CivilRegistration
import RegistryServices

/// The register office of the demo: one book of births, one dossier, one entry, one form.
actor DemoRegister {
  var opened: [BookOpening] = []
  var closed: [BookClosing] = []
  var orders: [RegistrationOrder] = []
  var steps: [DossierStepped] = []
  var received: [DossierIntake] = []
  var kept: Draft
  let thrown: Draft
  var refusal: RegistrationRefusal?
  var isBookOpen = true
  var decidedProcedure = "birth"
  var missing: String?

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
