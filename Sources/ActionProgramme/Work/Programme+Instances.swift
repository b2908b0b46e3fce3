public import CivilDate

extension Programme {
  /// What the programme is called among programmes: its first and last year.
  public var id: String { "\(period.lowerBound)-\(period.upperBound)" }

  /// Every instance that the annex asks for, in its order. A heading has none.
  public var plannedInstances: [ItemInstance] {
    items.filter { !$0.isHeading }.flatMap { item in
      item.schedule.instances(in: period).map { instance in
        ItemInstance(
          item: item, key: InstanceKey(item: item.id, year: instance.year), planned: instance.due)
      }
    }
  }

  /// An item by its id.
  public func findItem(id: String) -> ProgrammeItem? { items.first { $0.id == id } }

  /// The planned instance of a key; nil when the annex asks for none.
  ///
  /// An item without a time, or on direction from above, may be opened for any year of the
  /// programme: the direction came, or the office decided.
  public func findInstance(_ key: InstanceKey) -> ItemInstance? {
    if let planned = plannedInstances.first(where: { $0.key == key }) { return planned }
    guard let item = findItem(id: key.item), !item.isHeading, let year = key.year,
      period.contains(year)
    else { return nil }
    switch item.schedule {
    case .asDirected, .unstated: return ItemInstance(item: item, key: key, planned: nil)
    case .once, .yearly, .ongoing: return nil
    }
  }

  /// The first day on which anything of the plan can be due.
  public var firstDueDay: PlainDate {
    plan.date?.earliest ?? PlainDate.firstDay(ofYear: period.lowerBound)
  }

  /// The last day on which anything of the plan can sensibly be due: a year after it ends, for what
  /// reports on its last year.
  public var lastDueDay: PlainDate { PlainDate.lastDay(ofYear: period.upperBound + 1) }

  /// Items whose state the figures give: those that make figures and those that have targets.
  public func isBoundToFigures(_ item: ProgrammeItem) -> Bool {
    !item.targets.isEmpty || item.id.hasPrefix("V.")
  }
}
