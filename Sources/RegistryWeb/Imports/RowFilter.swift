import RegistryServices

/// The filters of the rows to correct, as their address has them.
struct RowFilter {
  var jobID: String?
  var state: RowIssue.State = .open
  var page = 1

  init(_ fields: QueryFields) throws {
    jobID = fields["tep"]
    if let text = fields["trangThai"] {
      guard let state = RowIssue.State(rawValue: text) else { throw WebFailure.malformed }
      self.state = state
    }
    page = fields.page
  }

  var path: String {
    Address.path(
      "/dong-can-sua",
      [
        ("tep", jobID), ("trangThai", state == .open ? nil : state.rawValue),
        ("trang", page > 1 ? "\(page)" : nil),
      ])
  }

  func with(page: Int) -> RowFilter {
    var filter = self
    filter.page = page
    return filter
  }

  func with(state: RowIssue.State) -> RowFilter {
    var filter = with(page: 1)
    filter.state = state
    return filter
  }

  var withoutJob: RowFilter {
    var filter = with(page: 1)
    filter.jobID = nil
    return filter
  }
}
