/// What a list of dossiers shows.
public struct DossierFilter: Sendable, Equatable {
  public var queue: DossierQueue
  /// The account whose dossiers alone are shown; nil for everybody's.
  public var assigneeID: String?
  /// The name of an act; nil for all.
  public var act: String?
  public var page: Int

  public init(
    queue: DossierQueue, assigneeID: String? = nil, act: String? = nil, page: Int = 1
  ) {
    self.queue = queue
    self.assigneeID = assigneeID
    self.act = act
    self.page = page
  }
}
