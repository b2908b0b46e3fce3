/// A statutory table as its circular draws it: data, so that another circular's table needs no code.
public struct TableDefinition: Sendable, Equatable {
  /// Whether the items stand beside each other or below each other.
  public enum Orientation: String, Sendable, CaseIterable { case columns, rows }

  public var code: String
  public var title: String
  /// The instrument that it comes from, and how far that is certain.
  public var source: String
  public var orientation: Orientation
  public var periods: [TablePeriod]
  public var items: [TableItem]
  public var rules: [TableRule]
  /// Items in an order in which each formula finds its parts computed.
  public let order: [Int]

  /// Throws for a table that cannot be computed: an item that stands twice, a formula or rule about an item
  /// that is not there, or formulas that wait for each other.
  public init(
    code: String, title: String, source: String, orientation: Orientation,
    periods: [TablePeriod], items: [TableItem], rules: [TableRule]
  ) throws(TableDefinitionProblem) {
    self.code = code
    self.title = title
    self.source = source
    self.orientation = orientation
    self.periods = periods
    self.items = items
    self.rules = rules
    var places: [String: Int] = [:]
    for (place, item) in items.enumerated() {
      guard places.updateValue(place, forKey: item.id) == nil else {
        throw .twice(item: item.id)
      }
    }
    for rule in rules {
      for term in rule.left.terms + rule.right.terms where places[term.item] == nil {
        throw .unknownItem(term.item, in: rule.text)
      }
    }
    order = try Self.order(items, places)
  }

  /// Depth first; an item met again before it is done closes a circle.
  private static func order(
    _ items: [TableItem], _ places: [String: Int]
  ) throws(TableDefinitionProblem) -> [Int] {
    var order: [Int] = []
    var isDone = Set<Int>()
    for start in items.indices {
      // Each step is an item and how many of its parts were walked.
      var path: [(place: Int, next: Int)] = [(start, 0)]
      while let (place, next) = path.last {
        let parts = items[place].parts
        if isDone.contains(place) || next >= parts.count {
          if isDone.insert(place).inserted { order.append(place) }
          path.removeLast()
          continue
        }
        path[path.count - 1].next += 1
        guard let part = places[parts[next]] else {
          throw .unknownItem(parts[next], in: items[place].id)
        }
        if let begin = path.firstIndex(where: { $0.place == part }) {
          throw .cycle(path[begin...].map { items[$0.place].id } + [items[part].id])
        }
        path.append((part, 0))
      }
    }
    return order
  }

  /// The period of a kind; nil when the table is not made for it.
  public func period(_ kind: TablePeriod.Kind) -> TablePeriod? {
    periods.first { $0.kind == kind }
  }
}

extension TableItem {
  /// The items that a formula adds up.
  fileprivate var parts: [String] {
    guard case .formula(let formula) = measure else { return [] }
    return formula.terms.map(\.item)
  }
}
