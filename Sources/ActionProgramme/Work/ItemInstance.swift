public import CivilDate

/// One item of the programme in one year: what is expected, what was recorded, what proves it.
public struct ItemInstance: Sendable, Equatable, Identifiable {
  public var item: ProgrammeItem
  public var key: InstanceKey
  /// What the annex says of its time.
  public var planned: DueDate?
  public var record: InstanceRecord
  /// Oldest first, what was withdrawn among it.
  public var evidence: [Evidence]
  /// What the figures say, for an item bound to them.
  public var figures: FigureReading?

  public init(
    item: ProgrammeItem, key: InstanceKey, planned: DueDate?,
    record: InstanceRecord = InstanceRecord(), evidence: [Evidence] = [],
    figures: FigureReading? = nil
  ) {
    self.item = item
    self.key = key
    self.planned = planned
    self.record = record
    self.evidence = evidence
    self.figures = figures
  }

  public var id: InstanceKey { key }

  /// The due day: the one that the office set, or else the plan's.
  public var due: DueDate? { record.due.map { DueDate(day: $0, basis: .set) } ?? planned }

  /// The proofs that stand.
  public var proofs: [Evidence] { evidence.filter { !$0.isWithdrawn } }

  /// The expected results, counted from 1, that nothing proves yet. Where the annex expects nothing
  /// in particular, 0 stands for "some proof".
  public var lackingResults: [Int] {
    let proven = Set(proofs.map(\.result))
    guard !item.results.isEmpty else { return proofs.isEmpty ? [0] : [] }
    return (1...item.results.count).filter { !proven.contains($0) }
  }

  /// Where it stands on a day. Figures, where the item is bound to them, speak before any person.
  public func standing(on day: PlainDate) -> InstanceStanding {
    switch figures?.state ?? record.state {
    case .done: return .done
    case .nothingArose: return .nothingArose
    case .notStarted: return isLate(on: day) ? .overdue : .notStarted
    case .underWay: return isLate(on: day) ? .overdue : .underWay
    }
  }

  /// Days from a day to the due one, negative when it is past; nil without a due day.
  public func daysLeft(on day: PlainDate) -> Int? { due.map { $0.day - day } }

  private func isLate(on day: PlainDate) -> Bool { daysLeft(on: day).map { $0 < 0 } ?? false }
}
