import CivilDate
import RegistryServices

/// The address of a case list and back: every filter stands in it, so that it can be kept and sent.
struct CaseAddress {
  var query: CaseQuery

  init(_ query: CaseQuery) {
    self.query = query
  }

  init(indicator: String, fields: QueryFields) throws {
    var query = CaseQuery(indicator: indicator)
    query.year = fields.year("nam")
    if let text = fields["trangThai"] {
      guard let state = CaseState(rawValue: text) else { throw WebFailure.malformed }
      query.state = state
    }
    if fields.holds("thon") { query.village = fields["thon"] == "-" ? "" : fields["thon"] }
    query.asOf = try fields.day("ngay")
    if let text = fields["sapXep"] {
      guard let order = CaseQuery.Order(rawValue: text) else { throw WebFailure.malformed }
      query.order = order
    }
    query.page = fields.page
    self.query = query
  }

  var path: String { path(ending: "") }

  /// The address of a download: `/chi-tieu/birth_on_time/tai-ve/csv?…`.
  func path(ending: String) -> String {
    Address.path(
      "/chi-tieu/\(QueryText.escaped(query.indicator))\(ending)",
      [
        ("nam", query.year.map { "\($0)" }),
        ("trangThai", query.state?.rawValue),
        ("thon", query.village.map { $0.isEmpty ? "-" : $0 }),
        ("ngay", query.asOf.map(Address.day)),
        ("sapXep", query.order == .lastDay ? nil : query.order.rawValue),
        ("trang", query.page > 1 ? "\(query.page)" : nil),
      ])
  }

  /// The address after a change; it begins at the first page again.
  func with(_ change: (inout CaseQuery) -> Void) -> String {
    var changed = query
    changed.page = 1
    change(&changed)
    return CaseAddress(changed).path
  }
}
