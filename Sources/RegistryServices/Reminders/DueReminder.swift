public import ActionProgramme
public import CivilDate

/// A word that is due to somebody about an instance.
public struct DueReminder: Sendable, Equatable {
  /// Names a reminder among all that were ever due: sent once, and once more when the due day moves.
  public struct Key: Hashable, Sendable {
    /// The account of who answers for the instance.
    public var owner: String
    public var programme: String
    public var instance: InstanceKey
    /// The due day it speaks of.
    public var due: PlainDate
    /// `Reminder.stageName`.
    public var stage: String

    public init(
      owner: String, programme: String, instance: InstanceKey, due: PlainDate, stage: String
    ) {
      self.owner = owner
      self.programme = programme
      self.instance = instance
      self.due = due
      self.stage = stage
    }
  }

  public var key: Key
  public var instance: ItemInstance

  public init(key: Key, instance: ItemInstance) {
    self.key = key
    self.instance = instance
  }

  /// The reminders of a plan's day, those that were sent included. What nobody answers for reminds
  /// nobody.
  public static func all(of plan: PlanView) -> [DueReminder] {
    plan.instances.compactMap { instance in
      guard !instance.record.ownerID.isEmpty, let due = instance.due?.day,
        let stage = Reminder.stage(of: instance, on: plan.asOf)
      else { return nil }
      let key = Key(
        owner: instance.record.ownerID, programme: plan.programme.id, instance: instance.key,
        due: due, stage: Reminder(key: instance.key, stage: stage).stageName)
      return DueReminder(key: key, instance: instance)
    }
  }
}
