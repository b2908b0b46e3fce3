import CivilDate
import CivilRegistration
import RegistryServices

/// People of the demo office.
actor DemoPeople: PeopleDesk {
  private(set) var searched: [String] = []
  private(set) var looks: [String] = []

  let name: String

  init(name: String = "Đặng Đức An") {
    self.name = name
  }

  func search(_ text: String, by: Account) async throws -> [SearchHit] {
    searched.append(text)
    guard !text.contains("khong ai") else { return [] }
    return (1...3).map { index in
      SearchHit(
        id: "ng-\(index)", name: name, birth: .day(DemoOffice.day(1984, 3, index)),
        village: "Thôn Độ Chàng", kinds: ["birth", "residents", "marriage"],
        reference: index == 1 ? "98/2023" : "")
    }
  }

  func inOffice(_ text: String, by account: Account) async throws -> FoundInOffice {
    guard text.contains("HT-2026") || text.contains("0912345678") else { return FoundInOffice() }
    return FoundInOffice(
      dossiers: [DemoRegister.line, DemoRegister.adoption].filter { account.role.sees($0.act) },
      papers: [DemoRegister.paperLine])
  }

  func entries(
    _ text: String, of registers: Set<RegisterKind>, by: Account
  ) async throws -> [EntryHit] {
    guard registers.contains(.birth), !text.contains("khong ai") else { return [] }
    return [Self.hit]
  }

  func entry(id: String, by: Account) async throws -> EntryHit? {
    id == Self.hit.id ? Self.hit : nil
  }

  static let hit = EntryHit(
    id: "muc-1", register: .birth, reference: "41/2026",
    registeredOn: .day(DemoOffice.day(2026, 11, 3)),
    issuer: "UBND xã Hưng Đạo, thành phố Hà Nội", eventOn: .day(DemoOffice.day(2026, 10, 2)),
    names: ["Đặng Đức Anh"])

  func holder(of number: String, by: Account) async throws -> KnownHolder? {
    switch number {
    case "001084012345":
      KnownHolder(
        cells: [
          .name: name, .bornOn: "05/03/1984", .sex: "1", .ethnicity: "Tày", .residenceKind: "7",
        ],
        papers: [
          .init(kind: "birth", reference: "12/1984"), .init(kind: "residents", reference: ""),
        ])
    case "001084000000": KnownHolder(cells: [:], papers: [], isContested: true)
    default: nil
    }
  }

  func person(id: String, by: Account) async throws -> PersonView? {
    guard id.hasPrefix("ng-") else { return nil }
    looks.append(id)
    return PersonView(
      id: id, name: name, sex: "Nam", birth: .day(DemoOffice.day(1984, 3, 5)), death: nil,
      village: "Thôn Độ Chàng", identifier: "001084012345",
      papers: [
        paper(
          "gt-1", "birth", "child", "12/1984", "quyển 01/1984, trang 12", .year(1984),
          .day(DemoOffice.day(1984, 3, 5)), "UBND xã Cộng Hòa",
          [("mother", "Đào Thị Hoa", "ng-8"), ("father", "Đặng Văn Tư", nil)]),
        paper(
          "gt-2", "marriage", "husband", "40/2012", "quyển 01/2012, trang 40",
          .day(DemoOffice.day(2012, 8, 31)), nil, "UBND xã Hưng Đạo",
          [("wife", "Vũ Thị Thủy", "ng-9")]),
        paper(
          "gt-3", "judgment", "husband", "53/2017/QĐST-HNGĐ", "",
          .day(DemoOffice.day(2017, 5, 24)), nil, "TAND khu vực 9 - Hà Nội",
          [("wife", "Vũ Thị Thủy", "ng-9")]),
        paper(
          "gt-4", "residents", "resident", "2492", "", nil, nil, "Công an xã Hưng Đạo", []),
      ],
      contradictions: [MessageCode("error.409.text")], life: Self.life)
  }

  /// Married in 2012, divorced in 2017.
  private static var life: LifeLine {
    func fact(_ event: LifeFact.Event, _ on: PlainDate, _ id: String, _ number: String)
      -> LifeFact
    {
      LifeFact(
        event: event, on: .day(on),
        paper: PaperReference(id: id, kind: id == "gt-1" ? "birth" : "marriage", text: number))
    }
    return LifeLine([
      fact(.born, DemoOffice.day(1984, 3, 5), "gt-1", "12/1984"),
      fact(
        .married(marriage: "gt-2", spouse: "Vũ Thị Thủy"), DemoOffice.day(2012, 8, 31), "gt-2",
        "40/2012"),
      fact(.divorced(marriage: "gt-2"), DemoOffice.day(2017, 5, 24), "gt-2", "40/2012"),
    ])
  }

  private func paper(
    _ id: String, _ kind: String, _ role: String, _ reference: String, _ locator: String,
    _ date: PartialDate?, _ eventDate: PartialDate?, _ issuedBy: String,
    _ others: [(String, String, String?)]
  ) -> PersonView.Paper {
    PersonView.Paper(
      id: id, kind: kind, role: role, reference: reference, locator: locator, date: date,
      eventDate: eventDate, issuedBy: issuedBy,
      cells: [.init(column: "nksHoTen", text: name), .init(column: "nksNoiSinh", text: "Hà Nội")],
      others: others.map { .init(role: $0.0, name: $0.1, personID: $0.2) })
  }
}
