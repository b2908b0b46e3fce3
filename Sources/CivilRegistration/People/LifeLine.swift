public import CivilDate

/// The life of one person as papers tell it, in the order of time.
public struct LifeLine: Hashable, Sendable {
  public let facts: [LifeFact]

  /// Puts the facts in order; those without a date come last.
  public init(_ facts: some Sequence<LifeFact>) {
    self.facts = facts.sorted { first, second in
      switch (first.on, second.on) {
      case (let earlier?, let later?): earlier < later
      case (_?, nil): true
      case (nil, _): false
      }
    }
  }

  /// The day of birth, as the first paper that knows it says.
  public var bornOn: PartialDate? { facts.first { $0.event == .born }?.on }

  /// The fact of the death; nil for the living.
  public var death: LifeFact? { facts.first { $0.event == .died } }
}
