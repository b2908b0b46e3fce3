public import CivilDate

/// One page of dossiers, with the counts of all queues.
public struct DossierList: Sendable, Equatable {
  public var lines: [DossierLine]
  public var total: Int
  public var page: Int
  public var pageCount: Int
  public var counts: [DossierQueue: Int]
  public var today: PlainDate
  /// Working days from tomorrow through the last one, by dossier; only of last days that are still to come
  /// and that the calendar of working days reaches.
  public var workingDaysLeft: [String: Int] = [:]

  public init(
    lines: [DossierLine], total: Int, page: Int, pageCount: Int, counts: [DossierQueue: Int],
    today: PlainDate
  ) {
    self.lines = lines
    self.total = total
    self.page = page
    self.pageCount = pageCount
    self.counts = counts
    self.today = today
  }
}
