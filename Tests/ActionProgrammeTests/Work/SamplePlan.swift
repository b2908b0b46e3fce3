import ActionProgramme
import CivilDate
import VitalStatistics

/// A small plan with an item of every kind of schedule.
enum SamplePlan {
  static func day(_ text: String) -> PlainDate {
    PlainDate(iso8601: text) ?? PlainDate(dayNumber: 0)
  }

  static let programme = Programme(
    title: "Chương trình",
    commune: ProgrammeCommune(
      code: "09931", name: "Xã Hưng Đạo", provinceCode: "01", province: "Hà Nội",
      predecessors: ["Cộng Hòa"]),
    plan: ProgrammePlan(
      number: "", date: PartialDate(iso8601: "2026-04"), issuedBy: "UBND xã Hưng Đạo"),
    period: 2026...2030, agencies: [Agency(code: "VP", name: "Văn phòng")],
    sections: [
      ProgrammeSection(
        id: "I", title: "Tổ chức",
        items: [
          ProgrammeItem(
            id: "I.1", content: "Xây dựng Kế hoạch", lead: "VP", results: ["Kế hoạch"],
            time: "Tháng 4 năm 2026", schedule: .once(due: day("2026-04-30"))),
          ProgrammeItem(
            id: "I.2", content: "Báo cáo", lead: "VP", results: ["Báo cáo", "Kiến nghị"],
            time: "Hàng năm", schedule: .yearly),
          ProgrammeItem(id: "I.3", content: "Nhân sự", isHeading: true),
          ProgrammeItem(id: "I.4", content: "Tập huấn", lead: "VP", schedule: .asDirected),
          ProgrammeItem(id: "I.5", content: "Công bố", schedule: .unstated),
          ProgrammeItem(
            id: "I.6", content: "Góp ý", lead: "VP", schedule: .ongoing(from: 2028)),
        ]),
      ProgrammeSection(
        id: "VI", title: "Mục tiêu",
        items: [
          ProgrammeItem(
            id: "VI.1", content: "Khai sinh", lead: "VP", schedule: .once(due: day("2030-12-31")),
            targets: [.birthOnTime])
        ]),
    ],
    targets: [
      ProgrammeTarget(
        indicator: .birthOnTime, name: "Đúng hạn", goals: [Goal(year: 2028, hundredths: 9_800)])
    ], nationalGoals: [:])

  static func instance(_ item: String, _ year: Int?) -> ItemInstance? {
    programme.findInstance(InstanceKey(item: item, year: year))
  }

  static func proof(_ instance: ItemInstance, result: Int, isWithdrawn: Bool = false) -> Evidence {
    Evidence(
      id: "e\(result)", key: instance.key, result: result, kind: .link, title: "t",
      reference: "https://x.example", author: "Lan",
      recordedAt: Instant(millisecondsSince1970: 0), isWithdrawn: isWithdrawn)
  }
}
