import CivilDate
import RegistryServices

/// Named cases of the demo office; notes are kept in the order they came.
actor DemoCases: CaseDesk {
  private(set) var recorded: [(caseID: String, text: String, by: String, key: String)] = []

  static let villages = ["Thôn Dương Cốc", "Thôn Độ Chàng", "Thôn Yên Quán", ""]
  private static let children = [
    "Nguyễn Thị Ánh", "Đặng Đức An", "Vũ Hoàng Bảo Châu", "Trần Gia Hân", "Lê Minh Khôi", "",
    "Phạm Thị Ngọc Diệp",
  ]

  /// The names that a stored attack would hide in; tests put others in their place.
  let names: [String]

  init(names: [String] = DemoCases.children) {
    self.names = names
  }

  private var listed: [NamedCase] {
    (0..<120).map { index in
      let left = index - 60
      let event = DemoOffice.today.adding(days: left - 60)
      let isLate = index % 5 == 4
      return NamedCase(
        id: "ca-\(index)", personID: index % 2 == 0 ? "ng-\(index)" : nil,
        name: names[index % names.count], relatedName: "Hoàng Thị Hương",
        village: Self.villages[index % Self.villages.count], eventDate: .day(event),
        lastDay: event.adding(days: 60), daysLeft: left,
        registeredOn: isLate ? event.adding(days: 75) : nil,
        state: isLate ? .late : left < 0 ? .overdue : .pending,
        mentions: [
          .init(
            kind: "birthNotice", reference: "CS00153\(index)",
            reportedBy: "Bệnh viện Phụ sản Hà Nội", paperID: "gcs-\(index)"),
          .init(kind: "residents", reference: "", reportedBy: "Công an xã", paperID: "ds-\(index)"),
        ])
    }
  }

  /// Whom only the survey and the list of residents know.
  private static let unregistered = NamedCase(
    id: "ca-khong-giay", personID: nil, name: "Bùi Thị Không Giấy", relatedName: "", village: "",
    eventDate: nil, lastDay: nil, daysLeft: nil, registeredOn: nil, state: .overdue,
    mentions: [
      .init(kind: "residents", reference: "", reportedBy: "", paperID: "ds-kg"),
      .init(kind: "survey", reference: "12", reportedBy: "", paperID: "ks-kg"),
    ])

  private static let divorce = NamedCase(
    id: "ca-ly-hon", personID: nil, name: "Đỗ Văn Chồng – Lý Thị Vợ", relatedName: "",
    village: villages[0], eventDate: .day(DemoOffice.today.adding(days: -40)),
    lastDay: DemoOffice.today.adding(days: -40), daysLeft: -40, registeredOn: nil,
    state: .overdue,
    mentions: [
      .init(kind: "judgment", reference: "15/2026/QĐST-HNGĐ", reportedBy: "", paperID: "ba-1"),
      .init(kind: "marriage", reference: "7/2020", reportedBy: "", paperID: "kh-1"),
    ])

  func cases(_ query: CaseQuery, by: Account) async throws -> CaseList {
    guard query.indicator == "birth_on_time" else {
      throw CaseRefusal.unknownIndicator(query.indicator)
    }
    let met = listed.filter { item in
      (query.state == nil || item.state == query.state)
        && (query.village == nil || item.village == query.village)
    }
    let start = (max(query.page, 1) - 1) * 50
    let rows = query.page == 0 ? met[...] : met.dropFirst(start).prefix(50)
    return CaseList(
      query: query, asOf: query.asOf ?? DemoOffice.today,
      title: "Tỷ lệ đăng ký khai sinh đúng hạn", years: [2026, 2025, 2024],
      states: CaseState.allCases.map { state in
        .init(key: state, count: listed.count { $0.state == state })
      },
      villages: Self.villages.map { village in
        .init(key: village, count: listed.count { $0.village == village })
      },
      rows: Array(rows), total: met.count, pageCount: (met.count + 49) / 50)
  }

  func namedCase(id: String, by: Account) async throws -> NamedCase? {
    (listed + [Self.unregistered, Self.divorce]).first { $0.id == id }
  }

  func workList(
    asOf: PlainDate?, matter: WorkList.Matter?, due: WorkList.Due?, village: String?, by: Account
  ) async throws -> WorkList {
    let open = listed.filter { item in
      let left = item.daysLeft ?? 0
      return item.registeredOn == nil && (-12...30).contains(left) && due?.holds(left) ?? true
    }
    let wanted = Self.villages.filter { village == nil || $0 == village }
    let villages = wanted.map { name in
      WorkList.Village(
        name: name,
        lines: matter == .divorces
          ? [] : open.filter { $0.village == name }.map { .init(matter: .births, item: $0) })
    }
    return WorkList(asOf: asOf ?? DemoOffice.today, villages: villages)
  }

  func note(
    caseID: String, text: String, by: Account, requestKey: String
  ) async throws -> ActReceipt {
    guard listed.contains(where: { $0.id == caseID }) else { throw CaseRefusal.unknownCase }
    guard !text.isEmpty, text.count <= 2_000 else { throw CaseRefusal.noteLength(maximum: 2_000) }
    if let index = recorded.firstIndex(where: { $0.key == requestKey }) {
      return ActReceipt(actID: "bt-\(index)", sequence: index + 1, wasKnown: true)
    }
    recorded.append((caseID, text, by.id, requestKey))
    return ActReceipt(
      actID: "bt-\(recorded.count - 1)", sequence: recorded.count, wasKnown: false)
  }

  func notes(caseID: String) async throws -> [CaseNote] {
    recorded.filter { $0.caseID == caseID }.reversed().map {
      CaseNote(text: $0.text, author: "Nguyễn Thị Lan", recordedAt: DemoOffice.moment())
    }
  }
}
