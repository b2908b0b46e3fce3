public import CivilDate

/// A word to who answers for an instance, a while before it is due or when it is late.
public struct Reminder: Hashable, Sendable {
  /// How near the due day is.
  public enum Stage: Hashable, Sendable {
    /// Due within so many days: one of `Reminder.daysAhead`.
    case ahead(days: Int)
    case overdue
  }

  public var key: InstanceKey
  public var stage: Stage

  public init(key: InstanceKey, stage: Stage) {
    self.key = key
    self.stage = stage
  }

  /// Days before the due one at which a word is sent.
  public static let daysAhead: [Int] = [30, 7, 1]

  /// The stage in which an instance is on a day; nil when it is closed, far off or without a day.
  ///
  /// A day that nobody looked (the machine was off) loses no reminder: the stage lasts until the next
  /// one begins.
  public static func stage(of instance: ItemInstance, on day: PlainDate) -> Stage? {
    guard instance.standing(on: day).isOpen, let left = instance.daysLeft(on: day) else {
      return nil
    }
    if left < 0 { return .overdue }
    return daysAhead.sorted().first { left <= $0 }.map { .ahead(days: $0) }
  }

  /// The stage's name in tables: `ahead-7`, `overdue`.
  public var stageName: String {
    switch stage {
    case .ahead(let days): "ahead-\(days)"
    case .overdue: "overdue"
    }
  }
}
