/// Files from offices, on their way into the register.
public protocol ImportDesk: Sendable {
  /// Where an upload is to be written before `start`: a path on the office's own disk, given by the
  /// composition root; the web room streams the body there.
  func newUpload(fileName: String) async throws -> Upload
  /// Starts to import a finished upload; answers at once, the work goes on behind.
  func start(upload: Upload, by: Account) async throws -> ImportJob
  /// Forgets an upload that was broken off.
  func discard(upload: Upload) async
  /// Newest first.
  func jobs() async throws -> [ImportJob]
  func job(id: String) async throws -> ImportJob?
  /// Rows of a job (nil: of all jobs) that were refused or warned; 50 a page from 1.
  func issues(jobID: String?, state: RowIssue.State?, page: Int) async throws -> RowIssuePage
  func issue(id: String) async throws -> RowIssue?
  /// Tries a refused row again with corrected cells (column name → text).
  func correct(
    issueID: String, cells: [RowIssue.Cell], by: Account, requestKey: String
  ) async throws -> RowCorrection
}

/// A place for an upload.
public struct Upload: Sendable, Equatable {
  public var id: String
  public var fileName: String
  /// An open place that only the adapter behind the desk understands (a file's path).
  public var place: String

  public init(id: String, fileName: String, place: String) {
    self.id = id
    self.fileName = fileName
    self.place = place
  }
}

/// A page of rows to look at.
public struct RowIssuePage: Sendable, Equatable {
  public var rows: [RowIssue]
  public var total: Int
  public var page: Int
  public var pageCount: Int

  /// The only page of nothing.
  public static let empty = RowIssuePage(rows: [], total: 0, page: 1, pageCount: 1)

  public init(rows: [RowIssue], total: Int, page: Int, pageCount: Int) {
    self.rows = rows
    self.total = total
    self.page = page
    self.pageCount = pageCount
  }
}

/// What became of a corrected row.
public enum RowCorrection: Sendable, Equatable {
  /// Taken, perhaps with warnings.
  case taken(ActReceipt, warnings: [RowIssue.Finding])
  /// The register already holds this row.
  case unchanged
  /// Still refused.
  case refused([RowIssue.Finding])
}
