import CivilDate
import RegistryServices

/// The filters of the work list, as its address has them.
struct WorkListFilter {
  var day: PlainDate?
  var matter: WorkList.Matter?
  /// Nil is all villages, empty is "unknown".
  var village: String?

  init(_ fields: QueryFields) throws {
    day = try fields.day("ngay")
    if let text = fields["viec"] {
      guard let matter = WorkList.Matter(rawValue: text) else { throw WebFailure.malformed }
      self.matter = matter
    }
    if fields.holds("thon") { village = fields["thon"] == "-" ? "" : fields["thon"] }
  }

  var path: String { path("/con-thieu") }

  func path(_ base: String) -> String {
    Address.path(
      base,
      [
        ("viec", matter?.rawValue), ("thon", village.map { $0.isEmpty ? "-" : $0 }),
        ("ngay", day.map(Address.day)),
      ])
  }

  func with(_ change: (inout WorkListFilter) -> Void) -> String {
    var changed = self
    change(&changed)
    return changed.path
  }
}
