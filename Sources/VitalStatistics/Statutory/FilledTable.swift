public import CivilDate

/// A statutory table with its figures, and which entries stand behind each.
public struct FilledTable: Sendable, Equatable {
  /// One item's figure.
  public struct Cell: Sendable, Equatable {
    public var item: String
    /// Nil where no paper says what the item asks: shown as "…", never as 0. A mean is in tenths.
    public var value: Int?
    /// How much of it is estimated.
    public var estimated: Int
    /// The counted entries; empty for a formula.
    public var entries: [String]

    public init(item: String, value: Int?, estimated: Int, entries: [String]) {
      self.item = item
      self.value = value
      self.estimated = estimated
      self.entries = entries
    }
  }

  /// A rule that the figures do not keep.
  public struct Break: Sendable, Equatable {
    public var rule: String
    public var left: Int
    public var right: Int
  }

  public let code: String
  public let kind: TablePeriod.Kind
  public let year: Int
  public let span: ClosedRange<PlainDate>
  /// The day of the data.
  public let asOf: PlainDate
  public let cells: [Cell]
  public let breaks: [Break]

  /// The figure of an item.
  public subscript(item: String) -> Cell? { cells.first { $0.item == item } }

  /// Fills a table for a period; nil when the table is not made for it.
  ///
  /// Where the period's end is not over on the day and the form lets it be estimated, the same months of
  /// the year before stand in: every sum of the form holds for them too.
  ///
  /// `subjects` are those that the register keeps at all; of others nothing is known. Nil is every one.
  public init?(
    _ table: TableDefinition, _ kind: TablePeriod.Kind, year: Int,
    records: [StatisticalRecord], subjects: Set<String>? = nil, asOf: PlainDate
  ) {
    guard let period = table.period(kind), let span = period.span(in: year) else { return nil }
    var counted = records.filter { span.contains($0.day) && $0.day <= asOf }
    var standIns: [StatisticalRecord] = []
    if let from = period.estimatedFrom(in: year), asOf < span.upperBound {
      let first = max(from, min(asOf.adding(days: 1), span.upperBound))
      let missing = first.adding(years: -1)...span.upperBound.adding(years: -1)
      standIns = records.filter { missing.contains($0.day) && $0.day <= asOf }
      counted.removeAll { $0.day >= first }
    }
    self.init(table, kind, year: year, span: span, asOf: asOf, counted, standIns, subjects)
  }

  /// A table as it was signed: the figures of that day, nothing counted anew. Nil when the table is not made
  /// for the period.
  public init?(
    signed cells: [Cell], _ table: TableDefinition, _ kind: TablePeriod.Kind, year: Int,
    asOf: PlainDate
  ) {
    guard let span = table.period(kind)?.span(in: year) else { return nil }
    code = table.code
    self.kind = kind
    self.year = year
    self.span = span
    self.asOf = asOf
    self.cells = cells
    breaks = []
  }

  private init(
    _ table: TableDefinition, _ kind: TablePeriod.Kind, year: Int,
    span: ClosedRange<PlainDate>, asOf: PlainDate, _ counted: [StatisticalRecord],
    _ standIns: [StatisticalRecord], _ subjects: Set<String>?
  ) {
    code = table.code
    self.kind = kind
    self.year = year
    self.span = span
    self.asOf = asOf
    var values: [String: Int?] = [:]
    var cells: [String: Cell] = [:]
    for place in table.order {
      let item = table.items[place]
      let cell = Self.cell(item, counted, standIns, values, subjects)
      values[item.id] = .some(cell.value)
      cells[item.id] = cell
    }
    self.cells = table.items.compactMap { cells[$0.id] }
    breaks = table.rules.compactMap { rule in
      let unknown = rule.unknown.map { attribute in
        Self.unknownCount(attribute, of: rule, table, counted + standIns)
      }
      guard let left = rule.left.value(values), let right = rule.right.value(values),
        rule.isEquality ? left - (unknown ?? 0) != right : left > right
      else { return nil }
      return Break(rule: rule.text, left: left, right: right)
    }
  }

  private static func cell(
    _ item: TableItem, _ counted: [StatisticalRecord], _ standIns: [StatisticalRecord],
    _ values: [String: Int?], _ subjects: Set<String>?
  ) -> Cell {
    switch item.measure {
    case .heading: return Cell(item: item.id, value: nil, estimated: 0, entries: [])
    case .formula(let formula):
      return Cell(item: item.id, value: formula.value(values), estimated: 0, entries: [])
    case .count(let subject, let conditions):
      let own = counted.members(subject, conditions)
      let estimated = standIns.members(subject, conditions).count
      let isKept = subjects?.contains(subject) ?? true
      let isKnown = isKept && (counted + standIns).isKnown(subject, conditions)
      return Cell(
        item: item.id, value: isKnown ? own.count + estimated : nil, estimated: estimated,
        entries: own.map(\.id))
    case .mean(let subject, let number, let conditions):
      let own = counted.members(subject, conditions)
      let numbers = own.compactMap { $0.numbers[number] }
      guard !numbers.isEmpty else {
        return Cell(item: item.id, value: nil, estimated: 0, entries: [])
      }
      let sum = numbers.reduce(0, +)
      return Cell(
        item: item.id, value: (20 * sum + numbers.count) / (2 * numbers.count), estimated: 0,
        entries: own.filter { $0.numbers[number] != nil }.map(\.id))
    }
  }

  /// Records of the rule's whole of which nobody knows the attribute.
  private static func unknownCount(
    _ attribute: String, of rule: TableRule, _ table: TableDefinition,
    _ records: [StatisticalRecord]
  ) -> Int {
    guard let whole = rule.left.terms.first,
      let item = table.items.first(where: { $0.id == whole.item }),
      case .count(let subject, let conditions) = item.measure
    else { return 0 }
    return records.members(subject, conditions).count { record in
      record.numbers[attribute] == nil
        && (record.words[attribute] ?? StatisticalRecord.unknown) == StatisticalRecord.unknown
    }
  }
}

extension [StatisticalRecord] {
  fileprivate func members(_ subject: String, _ conditions: [RecordCondition]) -> Self {
    filter { record in
      record.subject == subject && conditions.allSatisfy { $0.holds(for: record) }
    }
  }

  /// Whether the papers say anything about what the conditions ask: not when there are entries, and none
  /// of them does.
  fileprivate func isKnown(_ subject: String, _ conditions: [RecordCondition]) -> Bool {
    let own = filter { $0.subject == subject }
    guard !own.isEmpty else { return true }
    return conditions.allSatisfy { condition in own.contains { condition.isKnown(for: $0) } }
  }
}
