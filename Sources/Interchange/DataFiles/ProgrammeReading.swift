import ActionProgramme
import CivilDate
import VitalStatistics

/// One reading of a programme file; every problem is noted before it gives up.
struct ProgrammeReading {
  typealias Table = DataFileReader.Table

  private let reader: DataFileReader

  init(_ reader: DataFileReader) { self.reader = reader }

  func programme(_ table: Table) -> Programme? {
    let head = table.table("programme").flatMap(head)
    let agencies = agencies(table)
    let targets = targets(table)
    let national = nationalGoals(table)
    let codes = Set(agencies.map(\.code))
    let keys = Set(targets.map(\.indicator))
    var seen: Set<String> = []
    let sections = table.list("sections", isRequired: true).compactMap { node in
      reader.table(node).flatMap { section($0, codes, keys, &seen) }
    }
    guard let head else { return nil }
    return Programme(
      title: head.title, commune: head.commune, plan: head.plan, period: head.period,
      agencies: agencies, sections: sections, targets: targets, nationalGoals: national)
  }

  private typealias Head = (
    title: String, commune: ProgrammeCommune, plan: ProgrammePlan, period: ClosedRange<Int>
  )

  private func head(_ table: Table) -> Head? {
    let title = table.text("title")
    let commune = table.table("unit").flatMap(commune)
    let plan = table.table("plan").flatMap(plan)
    let period = table.table("period").flatMap(period)
    table.refuseOthers()
    guard let title, let commune, let plan, let period else { return nil }
    return (title, commune, plan, period)
  }

  private func commune(_ table: Table) -> ProgrammeCommune? {
    let code = table.text("code")
    let name = table.text("name")
    let provinceCode = table.text("province_code")
    let province = table.text("province")
    let predecessors = table.texts("predecessors")
    table.refuseOthers()
    guard let code, let name, let provinceCode, let province else { return nil }
    return ProgrammeCommune(
      code: code, name: name, provinceCode: provinceCode, province: province,
      predecessors: predecessors)
  }

  private func plan(_ table: Table) -> ProgrammePlan? {
    let number = table.text("number")
    // An empty date is a plan not yet issued.
    let date = table.value("date") { text -> PartialDate?? in
      if text.isEmpty { return .some(nil) }
      return PartialDate(iso8601: text).map { .some($0) }
    }
    let issuedBy = table.text("issued_by")
    table.refuseOthers()
    guard let number, let issuedBy else { return nil }
    return ProgrammePlan(number: number, date: date ?? nil, issuedBy: issuedBy)
  }

  private func period(_ table: Table) -> ClosedRange<Int>? {
    let from = table.value("from", Self.year)
    let to = table.value("to") { text in
      Self.year(text).flatMap { year in from.map { $0 <= year } ?? true ? year : nil }
    }
    table.refuseOthers()
    guard let from, let to else { return nil }
    return from...to
  }

  private func agencies(_ table: Table) -> [Agency] {
    guard let names = table.table("agencies") else { return [] }
    return names.takeRest().compactMap { entry in
      reader.text(entry.value).map { Agency(code: entry.key, name: $0) }
    }
  }

  private func section(
    _ table: Table, _ agencies: Set<String>, _ targets: Set<IndicatorKey>, _ seen: inout Set<String>
  ) -> ProgrammeSection? {
    let id = table.text("id")
    let title = table.text("title")
    let nodes = table.list("items", isRequired: true)
    table.refuseOthers()
    var items: [ProgrammeItem] = []
    for node in nodes {
      guard let item = reader.table(node).flatMap({ item($0, agencies, targets) }) else { continue }
      if !seen.insert(item.id).inserted { reader.note(.twice, node, item.id) }
      items.append(item)
    }
    guard let id, let title else { return nil }
    return ProgrammeSection(id: id, title: title, items: items)
  }

  private func item(
    _ table: Table, _ agencies: Set<String>, _ targets: Set<IndicatorKey>
  ) -> ProgrammeItem? {
    guard let id = table.text("id"), let content = table.text("content") else { return nil }
    var item = ProgrammeItem(id: id, content: content)
    let heading = table.find("heading").flatMap { reader.value($0, Bool.init) }
    item.isHeading = heading ?? false
    if !item.isHeading {
      let lead = table.text("lead") ?? ""
      item.lead = lead.isEmpty ? nil : lead
      item.participants = table.texts("with")
      for code in [lead] + item.participants where !code.isEmpty && !agencies.contains(code) {
        reader.note(.unknownName, table.node, code)
      }
      item.results = table.texts("results")
      item.time = table.text("time") ?? ""
      item.schedule = table.table("schedule").flatMap(schedule) ?? .unstated
      item.channels = table.texts("channels")
      item.targets = table.list("targets").compactMap { node in
        let key = reader.value(node, IndicatorKey.init(rawValue:))
        if let key, !targets.contains(key) { reader.note(.unknownName, node, key.rawValue) }
        return key
      }
    }
    table.refuseOthers()
    return item
  }

  private func schedule(_ table: Table) -> ItemSchedule? {
    defer { table.refuseOthers() }
    guard let node = table.get("kind"), let kind = reader.text(node) else { return nil }
    switch kind {
    case "once": return table.value("due") { PlainDate(iso8601: $0) }.map { .once(due: $0) }
    case "yearly": return .yearly
    case "ongoing": return table.value("from", Self.year).map { .ongoing(from: $0) }
    case "as_directed": return .asDirected
    case "unstated": return .unstated
    default:
      reader.note(.wrongValue, node, kind)
      return nil
    }
  }

  private func targets(_ table: Table) -> [ProgrammeTarget] {
    guard let all = table.table("targets") else { return [] }
    return all.takeRest().compactMap { entry in
      let key = reader.value(entry.keyNode, IndicatorKey.init(rawValue:))
      guard let target = reader.table(entry.value) else { return nil }
      let name = target.text("name")
      let goals = goals(target)
      guard let key, let name else { return nil }
      return ProgrammeTarget(indicator: key, name: name, goals: goals)
    }
  }

  private func nationalGoals(_ table: Table) -> [IndicatorKey: [Goal]] {
    guard let node = table.find("national_targets"), let all = reader.table(node) else {
      return [:]
    }
    var goals: [IndicatorKey: [Goal]] = [:]
    for entry in all.takeRest() {
      guard let key = reader.value(entry.keyNode, IndicatorKey.init(rawValue:)),
        let years = reader.table(entry.value)
      else { continue }
      goals[key] = self.goals(years)
    }
    return goals
  }

  /// Every key that is left is a year and its value a percentage.
  private func goals(_ table: Table) -> [Goal] {
    table.takeRest().compactMap { entry in
      guard let year = reader.value(entry.keyNode, Self.year),
        let percent = reader.value(entry.value, Self.hundredths)
      else { return nil }
      return Goal(year: year, hundredths: percent)
    }.sorted { $0.year < $1.year }
  }

  private static func year(_ text: String) -> Int? {
    Int(text).flatMap { (1900...2200).contains($0) ? $0 : nil }
  }

  /// `98.5` is 9 850 hundredths of a percent; nothing beyond 100 % or finer than hundredths.
  private static func hundredths(_ text: String) -> Int? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard let whole = parts.first.flatMap({ Int($0) }), (0...100).contains(whole), parts.count <= 2
    else { return nil }
    var fraction = 0
    if parts.count == 2 {
      guard (1...2).contains(parts[1].count),
        parts[1].utf8.allSatisfy({ (0x30...0x39).contains($0) }),
        let digits = Int(parts[1])
      else { return nil }
      fraction = parts[1].count == 1 ? digits * 10 : digits
    }
    let value = whole * 100 + fraction
    return value <= 10_000 ? value : nil
  }
}
