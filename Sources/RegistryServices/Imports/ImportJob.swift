public import CivilDate
public import CivilRegistration

/// One file on its way into the register.
public struct ImportJob: Sendable, Equatable, Identifiable {
  /// Where the file is on its way.
  public enum State: String, Sendable {
    /// Received, not begun.
    case waiting
    case running
    /// Every row is accounted for.
    case done
    /// The whole file was refused; `problem` says why.
    case refused
  }
  public var id: String
  public var fileName: String
  /// 0 when the file did not come through a page.
  public var byteCount: Int
  public var kind: SourceKind?
  public var state: State
  /// 0 … 1000.
  public var progressPermille: Int
  public var counts: ImportCounts
  /// Why the file was refused.
  public var problem: MessageCode?
  /// Remarks on the file as a whole: sheets left out, columns not known.
  public var remarks: [MessageCode]
  /// The name of who sent it; empty when it did not come through a page.
  public var startedBy: String
  public var startedAt: Instant

  public init(
    id: String, fileName: String, byteCount: Int, kind: SourceKind?, state: State,
    progressPermille: Int, counts: ImportCounts, problem: MessageCode?, remarks: [MessageCode],
    startedBy: String, startedAt: Instant
  ) {
    self.id = id
    self.fileName = fileName
    self.byteCount = byteCount
    self.kind = kind
    self.state = state
    self.progressPermille = progressPermille
    self.counts = counts
    self.problem = problem
    self.remarks = remarks
    self.startedBy = startedBy
    self.startedAt = startedAt
  }
}
