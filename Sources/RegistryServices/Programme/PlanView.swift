public import ActionProgramme
public import CivilDate

/// The plan as it stands on a day.
public struct PlanView: Sendable, Equatable {
  public var programme: Programme
  /// Whether the office has adopted it; before, it is the one that came with the program.
  public var isAdopted: Bool
  public var asOf: PlainDate
  /// Every instance, in the order of the annex.
  public var instances: [ItemInstance]
  /// What the figures of the targets say.
  public var targets: [TargetTile]

  public init(
    programme: Programme, isAdopted: Bool, asOf: PlainDate, instances: [ItemInstance],
    targets: [TargetTile]
  ) {
    self.programme = programme
    self.isAdopted = isAdopted
    self.asOf = asOf
    self.instances = instances
    self.targets = targets
  }

  /// The instances of an item, by year.
  public func instances(of item: String) -> [ItemInstance] {
    instances.filter { $0.key.item == item }
  }

  /// What is open and due by a day, the earliest first.
  public func due(by day: PlainDate) -> [ItemInstance] {
    instances.filter { instance in
      instance.standing(on: asOf).isOpen && instance.due.map { $0.day <= day } ?? false
    }.sorted { ($0.due?.day.dayNumber ?? 0, $0.id.item) < ($1.due?.day.dayNumber ?? 0, $1.id.item) }
  }
}
