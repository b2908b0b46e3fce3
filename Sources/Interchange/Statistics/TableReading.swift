internal import VitalStatistics
internal import Yams

/// Reads a statutory table out of its file, and notes everything that is wrong with it.
struct TableReading {
  private let reader: DataFileReader

  init(_ reader: DataFileReader) {
    self.reader = reader
  }

  func definition(_ table: DataFileReader.Table) -> TableDefinition? {
    let code = table.text("code")
    let title = table.text("title")
    let source = table.text("source")
    let orientation = table.value("orientation") { TableDefinition.Orientation(rawValue: $0) }
    let periods = table.list("periods", isRequired: true).compactMap(period)
    let items = table.list("items", isRequired: true).compactMap(item)
    let rules = table.list("rules").compactMap(rule)
    guard let code, let title, let source, let orientation, reader.problems.isEmpty else {
      return nil
    }
    do {
      return try TableDefinition(
        code: code, title: title, source: source, orientation: orientation, periods: periods,
        items: items, rules: rules)
    } catch {
      switch error {
      case .twice(let item): reader.note(.twice, table.node, item)
      case .unknownItem(let item, let place):
        reader.note(.unknownName, table.node, "\(item) (\(place))")
      case .cycle(let items):
        reader.note(.cycle, table.node, items.joined(separator: " → "))
      }
      return nil
    }
  }

  private func period(_ node: Node) -> TablePeriod? {
    guard let table = reader.table(node) else { return nil }
    defer { table.refuseOthers() }
    let kind = table.value("kind") { TablePeriod.Kind(rawValue: $0) }
    let start = table.value("start") { Self.day($0, yearsLater: 0) }
    let end = table.value("end") { Self.day($0, yearsLater: 0) }
    let estimated = table.find("estimated_months").map { reader.value($0, Self.count) } ?? 0
    let later = table.find("due_years_later").map { reader.value($0, Self.count) } ?? 0
    let due = table.value("due") { Self.day($0, yearsLater: later ?? 0) }
    guard let kind, let start, let end, let due, let estimated else { return nil }
    return TablePeriod(
      kind: kind, start: start, end: end, estimatedMonths: estimated, due: due)
  }

  private func item(_ node: Node) -> TableItem? {
    guard let table = reader.table(node) else { return nil }
    defer { table.refuseOthers() }
    let id = table.text("id")
    let groups = table.texts("groups")
    let title = table.text("title")
    let unit = table.text("unit")
    let conditions = table.list("where").compactMap { reader.value($0) { RecordCondition($0) } }
    guard let measure = measure(table, conditions), let id, let title, let unit else { return nil }
    return TableItem(id: id, groups: groups, title: title, unit: unit, measure: measure)
  }

  private func measure(
    _ table: DataFileReader.Table, _ conditions: [RecordCondition]
  ) -> TableItem.Measure? {
    if let formula = table.find("formula") {
      return reader.value(formula) { TableFormula($0) }.map { .formula($0) }
    }
    if let mean = table.find("mean") {
      guard let subject = reader.text(mean), let number = table.text("of") else { return nil }
      return .mean(subject: subject, of: number, conditions)
    }
    guard let count = table.find("count") else { return .heading }
    return reader.text(count).map { .count(subject: $0, conditions) }
  }

  private func rule(_ node: Node) -> TableRule? {
    guard let table = reader.table(node) else { return nil }
    defer { table.refuseOthers() }
    let unknown = table.find("unknown").flatMap(reader.text)
    return table.value("keep") { TableRule($0, unknown: unknown) }
  }

  /// `06-30`.
  private static func day(_ text: String, yearsLater: Int) -> TablePeriod.YearDay? {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 2, (1...12).contains(parts[0]), (1...31).contains(parts[1]) else {
      return nil
    }
    return TablePeriod.YearDay(month: parts[0], day: parts[1], yearsLater: yearsLater)
  }

  private static func count(_ text: String) -> Int? {
    Int(text).flatMap { (0...12).contains($0) ? $0 : nil }
  }
}
