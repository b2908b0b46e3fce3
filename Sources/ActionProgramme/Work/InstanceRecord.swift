public import CivilDate

/// What the office recorded of an instance last.
public struct InstanceRecord: Hashable, Sendable {
  /// How often it was recorded; 0 while it never was.
  public var version: Int
  public var state: InstanceState
  /// The account of who answers for it; empty while it is given to nobody.
  public var ownerID: String
  /// That person's name on the day it was given.
  public var ownerName: String
  /// The day that the office set; nil leaves what the plan says.
  public var due: PlainDate?
  public var steps: [InstanceStep]

  public init(
    version: Int = 0, state: InstanceState = .notStarted, ownerID: String = "",
    ownerName: String = "", due: PlainDate? = nil, steps: [InstanceStep] = []
  ) {
    self.version = version
    self.state = state
    self.ownerID = ownerID
    self.ownerName = ownerName
    self.due = due
    self.steps = steps
  }
}
