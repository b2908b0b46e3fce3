internal import ActionProgramme
internal import CivilDate
internal import RegistryServices

extension DocumentDraft {
  private var asOfText: String { "Số liệu đến ngày \(VietnameseFormat.date(asOf))." }

  /// Targets: goal, result, reached or not, and a column for the reason, which a person writes.
  var targetTable: ProgrammeDocument.Table {
    ProgrammeDocument.Table(
      title: "Kết quả thực hiện các chỉ tiêu",
      columns: ["STT", "Chỉ tiêu", "Mục tiêu", "Kết quả", "Đánh giá", "Nguyên nhân"],
      rows: facts.plan.targets.enumerated().map { index, tile in
        [
          "\(index + 1)", tile.name, goals(tile), result(tile), standing(tile), "",
        ]
      }, note: asOfText)
  }

  /// The figures with numerator, denominator, year and what each means.
  var figureTable: ProgrammeDocument.Table {
    ProgrammeDocument.Table(
      title: "Số liệu các chỉ tiêu",
      columns: [
        "Chỉ tiêu", "Năm", "Tử số", "Mẫu số", "Tỷ lệ (%)", "Tình trạng số liệu", "Cách tính",
      ],
      rows: facts.plan.targets.map { tile in
        [
          tile.name, tile.year.map { "\($0)" } ?? "theo danh sách",
          VietnameseFormat.number(tile.numerator), VietnameseFormat.number(tile.denominator),
          tile.isOfFew
            ? messages.text("figure.tooFew")
            : tile.hundredths.map(Self.decimal) ?? "chưa đủ dữ liệu",
          messages.text(tile.status.label), messages.text("indicatorDefinition.\(tile.id)"),
        ]
      }, note: asOfText)
  }

  /// Every item of the year with state and due day.
  var instanceTable: ProgrammeDocument.Table {
    let own = facts.plan.instances.filter { $0.key.year == year || $0.key.year == nil }
    return ProgrammeDocument.Table(
      title: "Tình hình thực hiện từng mục của Kế hoạch năm \(year)",
      columns: [
        "Mục", "Nội dung thực hiện", "Cơ quan chủ trì", "Cơ quan phối hợp", "Kết quả",
        "Thời gian", "Tình trạng",
      ],
      rows: own.map { instance in
        let item = instance.item
        return [
          item.id, item.content,
          item.lead.flatMap { programme.findAgency($0)?.name } ?? messages.text("programme.noLead"),
          item.participants.compactMap { programme.findAgency($0)?.name }.joined(separator: "; "),
          item.results.joined(separator: "; "),
          item.time.isEmpty ? messages.text("dueDate.none") : item.time,
          messages.text(instance.standing(on: asOf).label),
        ]
      }, note: asOfText)
  }

  /// What the office has and lacks, with the estimate where a price was entered.
  var needTable: ProgrammeDocument.Table {
    let needs = facts.equipmentNeeds
    let known = needs.compactMap(\.cost)
    let isWhole = needs.allSatisfy { $0.toBuy == 0 || $0.cost != nil }
    let total = VietnameseFormat.number(known.reduce(0, +))
    return ProgrammeDocument.Table(
      title: "Nhu cầu trang thiết bị",
      columns: [
        "Loại", "Theo tiêu chuẩn", "Đang dùng được", "Quá niên hạn", "Hỏng", "Cần mua",
        "Dự toán (đồng)",
      ],
      rows: needs.map { need in
        [
          messages.text("recordChoice.equipmentType.\(need.type.rawValue)"),
          need.required.map { "\($0)" } ?? "chưa có tiêu chuẩn", "\(need.usable)",
          "\(need.overAge)", "\(need.broken)", need.required == nil ? "chưa rõ" : "\(need.toBuy)",
          need.toBuy == 0 ? "" : need.cost.map(VietnameseFormat.number) ?? "chưa có đơn giá",
        ]
      } + [["Cộng", "", "", "", "", "", isWhole ? total : "\(total) (chưa đủ đơn giá)"]],
      note:
        "Theo sổ trang thiết bị và tiêu chuẩn khuyến nghị có hiệu lực ngày \(VietnameseFormat.date(asOf))."
    )
  }

  private func goals(_ tile: TargetTile) -> String {
    guard !tile.goals.isEmpty else { return "chưa có trong Kế hoạch" }
    return tile.goals.map {
      "\(VietnameseFormat.goal(hundredths: $0.hundredths))\u{A0}(\($0.year))"
    }
    .joined(separator: "; ")
  }

  private func result(_ tile: TargetTile) -> String {
    guard let value = tile.hundredths else { return "chưa đủ dữ liệu" }
    let percent = VietnameseFormat.percent(hundredths: value, goals: tile.goals.map(\.hundredths))
    let cohort = tile.year.map { ", năm \($0)" } ?? ""
    let counts =
      "\(VietnameseFormat.number(tile.numerator))/\(VietnameseFormat.number(tile.denominator))"
    if tile.isOfFew { return "\(counts) (\(messages.text("figure.tooFew"))\(cohort))" }
    return "\(percent) (\(counts)\(cohort))"
  }

  private func standing(_ tile: TargetTile) -> String {
    guard tile.isJudged, let value = tile.hundredths,
      let goal = tile.goals.first(where: { $0.year >= year }) ?? tile.goals.last
    else { return "chưa đánh giá được" }
    if value >= goal.hundredths { return "Đạt mục tiêu \(goal.year)" }
    let gap = tile.gap.map { ", còn thiếu \(VietnameseFormat.number($0))" } ?? ""
    return "Chưa đạt mục tiêu \(goal.year)\(gap)"
  }

  /// `92,18`: hundredths as they are, so that every file and the indicators' own answer agree.
  private static func decimal(_ hundredths: Int) -> String {
    let rest = hundredths % 100
    return "\(hundredths / 100),\(rest < 10 ? "0" : "")\(rest)"
  }
}
