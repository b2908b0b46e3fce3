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
