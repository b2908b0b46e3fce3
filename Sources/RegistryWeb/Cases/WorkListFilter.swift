import CivilDate
import RegistryServices

/// The filters of the work list, as its address has them.
struct WorkListFilter {
  var day: PlainDate?
  var matter: WorkList.Matter?
  var due: WorkList.Due?
  /// Nil is all villages, empty is "unknown".
  var village: String?
  var page = 1
  /// Every line on one page, to be printed.
  var isWhole = false

  init(_ fields: QueryFields) throws {
    day = try fields.day("ngay")
    if let text = fields["viec"] {
      guard let matter = WorkList.Matter(rawValue: text) else { throw WebFailure.malformed }
      self.matter = matter
    }
    if let text = fields["han"] {
      guard let due = WorkList.Due(rawValue: text) else { throw WebFailure.malformed }
      self.due = due
    }
    page = fields.page
    isWhole = fields.holds("in")
    if fields.holds("thon") { village = fields["thon"] == "-" ? "" : fields["thon"] }
  }

  var path: String { path("/con-thieu") }

  func path(_ base: String) -> String {
    Address.path(
      base,
      [
        ("viec", matter?.rawValue), ("han", due?.rawValue),
        ("thon", village.map { $0.isEmpty ? "-" : $0 }),
        ("ngay", day.map(Address.day)), ("in", isWhole ? "1" : nil),
        ("trang", page > 1 ? "\(page)" : nil),
      ])
  }

  func with(_ change: (inout WorkListFilter) -> Void) -> String {
    var changed = self
    changed.page = 1
    changed.isWhole = false
    change(&changed)
    return changed.path
  }
}
