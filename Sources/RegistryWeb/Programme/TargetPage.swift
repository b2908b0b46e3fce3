import ActionProgramme
import CivilDate
import Messages
import RegistryServices
import VitalStatistics

/// One target: its value, the gap in cases, the pace that it needs, and what of the plan acts on it.
struct TargetPage {
  let view: PlanView
  let tile: TargetTile
  let messages: MessageCatalogue

  static func path(_ tile: TargetTile) -> String { "/muc-tieu/\(tile.id)" }

  /// The goal that the figure is measured against: the first whose year is not over.
  static func goal(of tile: TargetTile, on day: PlainDate) -> TargetTile.Goal? {
    tile.goals.first { $0.year >= day.year } ?? tile.goals.last
  }

  /// How far below its goal a figure is, in hundredths.
  static func distance(_ tile: TargetTile, _ day: PlainDate) -> Int {
    guard let value = tile.hundredths, let goal = goal(of: tile, on: day) else { return 0 }
    return goal.hundredths - value
  }

  var value: String {
    guard let value = tile.hundredths else { return "chưa đủ dữ liệu" }
    if tile.isOfFew {
      return
        "\(VietnameseFormat.number(tile.numerator))/\(VietnameseFormat.number(tile.denominator))"
    }
    return VietnameseFormat.percent(hundredths: value, goals: tile.goals.map(\.hundredths))
  }

  /// `còn 14 ca đúng hạn để đạt 98 % (2028)`.
  var gap: String {
    guard let goal = Self.goal(of: tile, on: view.asOf) else {
      return messages.text("target.noGoal")
    }
    let wanted = "\(VietnameseFormat.goal(hundredths: goal.hundredths)) (\(goal.year))"
    guard tile.isJudged, let value = tile.hundredths else {
      return messages.text("target.goal", wanted)
    }
    if value >= goal.hundredths { return messages.text("target.reached", wanted) }
    let unit = messages.text("target.unit.\(Self.unit(of: tile))")
    return messages.text("target.gap", VietnameseFormat.number(tile.gap ?? 0), wanted, unit)
  }

  /// How many points a year the share has to rise from the figure's year to the goal's; nil where there
  /// is nothing to rise to, or no year to count from.
  private var pace: String? {
    guard let goal = Self.goal(of: tile, on: view.asOf), let value = tile.hundredths,
      let year = tile.year, value < goal.hundredths, goal.year > year
    else { return nil }
    let needed = (goal.hundredths - value + goal.year - year - 1) / (goal.year - year)
    var text = messages.text("target.pace", Self.points(needed))
    if let past = pastPace {
      let sentence = messages.text("target.pastPace", Self.points(past))
      text += " \(sentence)"
    }
    return text
  }

  /// The mean rise of the last three years with a figure.
  private var pastPace: Int? {
    let known = tile.trend.filter { $0.hundredths != nil && $0.year <= (tile.year ?? .max) }
      .sorted { $0.year < $1.year }.suffix(4)
    guard let first = known.first, let last = known.last, last.year > first.year,
      let low = first.hundredths, let high = last.hundredths
    else { return nil }
    return (high - low) / (last.year - first.year)
  }

  /// What is still lacking, counted: cases on time, people, tables.
  private static func unit(of tile: TargetTile) -> String {
    if tile.id.hasSuffix("_on_time") { return "onTime" }
    if tile.id.hasSuffix("_within_year") { return "withinYear" }
    switch tile.group {
    case .births, .deaths: return "case"
    case .divorces: return "divorce"
    case .electronicPapers: return "paper"
    case .peopleWithoutPapers: return "person"
    case .publication: return "table"
    }
  }

  /// Where the present year is heading, a line a goal.
  private var forecasts: [Fields] {
    guard let outlook = tile.outlook else { return [] }
    return outlook.outlooks.map { next in
      let goal = VietnameseFormat.goal(hundredths: next.goal.hundredths)
      let budget = next.budget
      return [
        "goal": "\(goal) (\(next.goal.year))",
        "expected": VietnameseFormat.number(next.expected),
        "allowed": VietnameseFormat.number(budget.allowed),
        "used": VietnameseFormat.number(budget.used),
        "left": budget.left >= 0
          ? VietnameseFormat.number(budget.left)
          : messages.text("target.over", VietnameseFormat.number(-budget.left)),
        "remaining": VietnameseFormat.number(next.remaining),
        "needed": next.neededShare.map {
          "\(VietnameseFormat.number(next.needed)) (\(VietnameseFormat.percent(hundredths: $0.hundredths)))"
        } ?? (next.needed > next.remaining ? messages.text("target.outOfReach") : "0"),
        "chance": messages.text("statistics.chance.\(next.chance.rawValue)"),
        "chanceClass": next.chance == .high ? "good" : next.chance == .low ? "bad" : "watch",
      ]
    }
  }

  /// The shares that the years on the way should reach.
  private var path: [Fields] {
    guard let path = tile.outlook?.path else { return [] }
    return (path.from.year...path.to.year).map { year in
      [
        "year": "\(year)",
        "share": VietnameseFormat.percent(
          hundredths: Int((path.share(in: year) * 10_000).rounded())),
        "isPast": year == path.from.year,
      ]
    }
  }

  private static func points(_ hundredths: Int) -> String {
    let tenths = (abs(hundredths) + 5) / 10
    return "\(hundredths < 0 ? "−" : "")\(tenths / 10),\(tenths % 10)"
  }

  var fields: Fields {
    let line = TileLine(
      tile: tile, asOf: view.asOf, isToday: true, readsPeople: true, messages: messages)
    let acting = view.instances.filter { instance in
      instance.item.targets.contains { $0.rawValue == tile.id }
    }
    // What moves people and what makes registering possible act on every target.
    let helping = view.instances.filter { instance in
      ["III", "IV"].contains(String(instance.key.item.prefix { $0 != "." }))
        && (instance.key.year == view.asOf.year || instance.key.year == nil)
    }
    return line.fields.merging([
      "heading": tile.name, "asOf": VietnameseFormat.date(view.asOf),
      "figure": value, "gap": gap, "pace": Fields.optional(pace),
      "definition": messages.text("indicatorDefinition.\(tile.id)"),
      "forecasts": forecasts, "hasForecasts": !forecasts.isEmpty,
      "forecastYear": tile.outlook.map { "\($0.year)" } ?? "",
      "path": path, "hasPath": !path.isEmpty,
      "acting": acting.map(instance), "helping": helping.map(instance),
    ])
  }

  private func instance(_ instance: ItemInstance) -> Fields {
    InstanceLine(
      instance: instance, programme: view.programme, asOf: view.asOf, messages: messages
    ).fields
  }
}
