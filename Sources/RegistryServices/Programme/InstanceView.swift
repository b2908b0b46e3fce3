public import ActionProgramme
public import CivilDate

/// One instance with everything around it.
public struct InstanceView: Sendable, Equatable {
  public var programme: Programme
  public var asOf: PlainDate
  public var instance: ItemInstance
  /// What was done with it, newest first.
  public var history: [ProgrammeChange]
  /// The figures that the item is bound to.
  public var targets: [TargetTile]

  public init(
    programme: Programme, asOf: PlainDate, instance: ItemInstance, history: [ProgrammeChange],
    targets: [TargetTile]
  ) {
    self.programme = programme
    self.asOf = asOf
    self.instance = instance
    self.history = history
    self.targets = targets
  }
}
