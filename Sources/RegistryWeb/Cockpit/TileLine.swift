import CivilDate
import Messages
import RegistryServices
import VitalStatistics

/// One target's line: the figure, its cohort, its goals, how far it is, its past.
struct TileLine {
  let tile: TargetTile
  let asOf: PlainDate
  let isToday: Bool
  let readsPeople: Bool
  let messages: MessageCatalogue

  var fields: Fields {
    let trend = TrendLine(tile: tile)
    return [
      "id": tile.id,
      "name": tile.name,
      "value": Fields.optional(value),
      "fraction": fraction,
      "cohort": cohort,
      "interval": Fields.optional(interval),
      "isProvisional": tile.status == .provisional,
      "insufficient": Fields.optional(insufficient),
      "goals": Fields.optional(goals),
      "hasNoGoal": tile.goals.isEmpty,
      "nationalGoals": Fields.optional(nationalGoals),
      "standing": Fields.optional(standing),
      "standingClass": standingClass,
      "outlook": Fields.optional(outlook),
      "missing": Fields.optional(missing),
      "casesHref": Fields.optional(readsPeople ? casesAddress(state: nil) : nil),
      "missingHref": Fields.optional(readsPeople && tile.missing > 0 ? missingAddress : nil),
      "trend": trend.map { $0.fields as Any } ?? false,
      "trendId": "dien-bien-\(tile.id)",
    ]
  }

  private var value: String? {
    guard tile.status != .insufficient, let hundredths = tile.hundredths else { return nil }
    if tile.isOfFew { return counts }
    return VietnameseFormat.percent(hundredths: hundredths, goals: tile.goals.map(\.hundredths))
  }

  private var fraction: String {
    tile.isOfFew ? messages.text("figure.tooFew") : counts
  }

  private var counts: String {
    "\(VietnameseFormat.number(tile.numerator))/\(VietnameseFormat.number(tile.denominator))"
  }

  private var cohort: String {
    guard let year = tile.year else { return "theo danh sách" }
    return switch tile.group {
    case .births: "sinh năm \(year)"
    case .deaths: "chết năm \(year)"
    case .divorces, .electronicPapers, .peopleWithoutPapers, .publication: "năm \(year)"
    }
  }

  private var interval: String? {
    guard value != nil, let interval = tile.interval else { return nil }
    let low = VietnameseFormat.percent(hundredths: interval.lowerBound)
    let high = VietnameseFormat.percent(hundredths: interval.upperBound)
    return "\(low)–\(high)"
  }

  private var insufficient: String? {
    guard tile.status == .insufficient else { return nil }
    guard let reason = tile.reason else { return "chưa đủ dữ liệu" }
    return "chưa đủ dữ liệu: \(messages.text(reason))"
  }

  private var goals: String? { Self.list(tile.goals) }
  private var nationalGoals: String? { Self.list(tile.nationalGoals) }

  private static func list(_ goals: [TargetTile.Goal]) -> String? {
    guard !goals.isEmpty else { return nil }
    let texts = goals.map { "\(VietnameseFormat.goal(hundredths: $0.hundredths)) (\($0.year))" }
    return texts.joined(separator: " · ")
  }

  /// The goal that the figure is measured against: the first whose year is not over.
  private var nextGoal: TargetTile.Goal? {
    tile.goals.first { $0.year >= asOf.year } ?? tile.goals.last
  }

  private var isReached: Bool? {
    guard tile.isJudged, value != nil, let goal = nextGoal, let hundredths = tile.hundredths
    else { return nil }
    return hundredths >= goal.hundredths
  }

  /// Always a word: colour only repeats it.
  private var standing: String? {
    guard let goal = nextGoal, let isReached else { return nil }
    let text = VietnameseFormat.goal(hundredths: goal.hundredths)
    if isReached { return "✓ đạt mục tiêu \(goal.year)" }
    if let gap = tile.gap, gap > 0 {
      return "cần \(VietnameseFormat.number(gap)) ca nữa để đạt \(text)"
    }
    return "chưa đạt \(text)"
  }

  /// What the present year may still spend, the pace that its rest needs, and the chance.
  private var outlook: String? {
    guard let outlook = tile.outlook,
      let next = outlook.outlooks.first(where: { $0.goal.year >= asOf.year })
        ?? outlook.outlooks.last
    else { return nil }
    let chance = messages.text("statistics.chance.\(next.chance.rawValue)")
    let left = next.budget.left
    let code = left >= 0 ? "statistics.mayBeLate" : "statistics.tooManyLate"
    let budget = messages.text(MessageCode(code, [VietnameseFormat.number(abs(left))]))
    var parts = ["năm \(outlook.year): \(budget)"]
    if next.needed > 0, let pace = next.neededShare {
      parts.append("phần còn lại cần \(VietnameseFormat.percent(hundredths: pace.hundredths))")
    }
    parts.append("khả năng đạt: \(chance)")
    return parts.joined(separator: " · ")
  }

  private var standingClass: String {
    guard let isReached else { return "" }
    return isReached ? "good" : "watch"
  }

  private var missing: String? {
    guard tile.missing > 0 else { return nil }
    let count = VietnameseFormat.number(tile.missing)
    return switch tile.group {
    case .births: "còn \(count) trẻ chưa đạt"
    case .deaths: "còn \(count) ca tử chưa đạt"
    case .divorces: "còn \(count) vụ chưa ghi"
    case .electronicPapers, .peopleWithoutPapers: "còn \(count) người"
    case .publication: "còn \(count) biểu"
    }
  }

  private var missingAddress: String {
    casesAddress(state: .overdue)
  }

  /// Tables that are not out stand on the page where they are published.
  private func casesAddress(state: CaseState?) -> String {
    if tile.group == .publication { return "/cong-bo" }
    return Address.path(
      "/chi-tieu/\(tile.id)",
      [
        ("nam", tile.year.map { "\($0)" }), ("trangThai", state?.rawValue),
        ("ngay", isToday ? nil : Address.day(asOf)),
      ])
  }
}
