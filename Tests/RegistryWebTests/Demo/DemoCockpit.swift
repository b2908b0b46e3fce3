import CivilDate
import RegistryServices

/// The cockpit of the demo office: thirteen targets, one of every kind of standing.
struct DemoCockpit: CockpitDesk {
  func cockpit(asOf: PlainDate?) async throws -> CockpitView {
    CockpitView(
      communeCode: "09931", communeName: "Xã Hưng Đạo", asOf: asOf ?? DemoOffice.today,
      tiles: Self.tiles,
      urgent: [
        .init(matter: .birthsNearDeadline, count: 3), .init(matter: .birthsOverdue, count: 5),
        .init(matter: .deathsOverdue, count: 2), .init(matter: .deathsNearDeadline, count: 0),
        .init(matter: .judgmentsNotNoted, count: 1), .init(matter: .matchesToDecide, count: 12),
        .init(matter: .rowsToCorrect, count: 31),
      ],
      lastAct: .init(sequence: 17_239, recordedAt: DemoOffice.moment()))
  }

  func indicatorsJSON(asOf: PlainDate?) async throws -> String {
    "{\"asOf\": \"\((asOf ?? DemoOffice.today).iso8601)\", \"deadlineRule\": \"legal\", \"figures\": []}"
  }

  static let tiles: [TargetTile] = [
    tile(
      "birth_on_time", .births, "Tỷ lệ đăng ký khai sinh đúng hạn", 483, 524, 9_218, missing: 41,
      gap: 31, goals: [(2028, 9_800), (2030, 9_850)], national: [(2028, 9_500), (2030, 9_850)],
      trend: [8_500, 8_620, 8_590, 8_800, 8_910, nil, 9_000, 9_120, 9_180, 9_218]),
    tile(
      "birth_within_year", .births,
      "Tỷ lệ đăng ký khai sinh trong vòng 01 năm kể từ ngày sinh", 451, 460, 9_804,
      status: .provisional, missing: 9, gap: 5, goals: [(2028, 9_900), (2030, 9_950)],
      national: [(2028, 9_800), (2030, 9_900)],
      trend: [9_510, 9_500, 9_620, 9_640, 9_700, 9_710, 9_730, 9_780, 9_790, 9_804]),
    tile(
      "death_on_time", .deaths, "Tỷ lệ đăng ký khai tử đúng hạn", 118, 134, 8_806, missing: 16,
      gap: nil, goals: [(2028, 8_500), (2030, 9_000)],
      trend: [6_100, 6_300, 6_900, 7_200, 7_500, 7_700, 8_000, 8_200, 8_600, 8_806]),
    tile(
      "death_within_year", .deaths,
      "Tỷ lệ đăng ký khai tử trong vòng 01 năm kể từ ngày chết", 8_960, 10_000, 8_996,
      missing: 14, gap: 1, goals: [(2028, 9_000)],
      trend: [7_100, 7_300, 7_900, 8_000, 8_100, 8_300, 8_500, 8_700, 8_900, 8_996]),
    tile(
      "divorce_recorded", .divorces,
      "Ly hôn theo bản án/quyết định có hiệu lực từ 01/01/2026 được ghi vào sổ hộ tịch", 43, 44,
      9_773, year: nil, missing: 1, gap: 1, goals: [(2028, 10_000)], trend: []),
    tile(
      "divorce_legacy", .divorces,
      "Ly hôn từ 31/12/2025 trở về trước đủ điều kiện được rà soát và đồng bộ", 139, 160, 8_688,
      year: nil, missing: 21, gap: nil, goals: [(2028, 8_500), (2030, 9_500)], trend: []),
    tile(
      "divorce_realtime", .divorces,
      "Dữ liệu ly hôn được cập nhật ngay theo thời gian thực và ghi vào sổ", 0, 0, nil, year: nil,
      status: .insufficient, reason: MessageCode("case.unknown"), missing: 0, gap: nil,
      goals: [(2030, 10_000)], trend: []),
    tile(
      "ecert_phase1", .electronicPapers,
      "Tạo lập bản điện tử Giấy khai sinh, hồi tố giai đoạn 1 (đăng ký từ 01/01/2016)", 0, 5_812,
      0, year: nil, missing: 5_812, gap: 5_812, goals: [(2028, 10_000)], trend: []),
    tile(
      "no_certificate", .peopleWithoutPapers,
      "Người chưa có Giấy khai sinh/dữ liệu khai sinh được đăng ký và có Giấy khai sinh", 0, 0,
      nil, year: nil, status: .insufficient, missing: 0, gap: nil, goals: [(2028, 9_000)],
      trend: []),
    tile(
      "vulnerable", .peopleWithoutPapers,
      "Nhóm dân cư yếu thế được cấp Giấy khai sinh trong vòng 01 năm kể từ thời điểm thống kê",
      39, 49, 7_959, year: nil, missing: 10, gap: 1, goals: [(2028, 8_000)], trend: []),
    tile(
      "yearly_publication", .publication,
      "Dữ liệu đăng ký hộ tịch được tổng hợp, thống kê, công bố hàng năm theo chỉ tiêu thống nhất",
      0, 3, 0, year: 2026, status: .unstated, missing: 3, gap: nil, goals: [], trend: []),
  ]

  private static func tile(
    _ id: String, _ group: TargetTile.Group, _ name: String, _ numerator: Int, _ denominator: Int,
    _ hundredths: Int?, year: Int? = 2025, status: TargetTile.Status = .final,
    reason: MessageCode? = nil, missing: Int, gap: Int?, goals: [(Int, Int)],
    national: [(Int, Int)] = [], trend: [Int?]
  ) -> TargetTile {
    let points = trend.enumerated().map { index, value in
      TargetTile.Point(
        year: 2016 + index, numerator: (value ?? 0) / 20, denominator: value == nil ? 0 : 500,
        hundredths: value,
        status: value == nil ? .insufficient : index == 9 ? .provisional : .final)
    }
    return TargetTile(
      id: id, group: group, name: name, year: year, numerator: numerator,
      denominator: denominator, hundredths: hundredths, status: status, reason: reason,
      interval: hundredths.map { max(0, $0 - 250)...min(10_000, $0 + 200) }, missing: missing,
      gap: gap, goals: goals.map { .init(year: $0.0, hundredths: $0.1) },
      nationalGoals: national.map { .init(year: $0.0, hundredths: $0.1) }, trend: points)
  }
}
