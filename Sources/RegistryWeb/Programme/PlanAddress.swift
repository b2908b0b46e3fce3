import ActionProgramme
import CivilDate
import RegistryServices

/// The address of a view of the plan and back.
struct PlanAddress {
  /// How the plan is laid out.
  enum Layout: String, CaseIterable {
    /// As the annex has it.
    case table = "bang"
    /// One year by its due days.
    case year = "nam"
    case agency = "co-quan"
    /// By state.
    case board = "trang-thai"
  }

  var layout: Layout
  var year: Int

  init(_ fields: QueryFields, of view: PlanView) throws {
    layout = .table
    if let text = fields["xem"] {
      guard let layout = Layout(rawValue: text) else { throw WebFailure.malformed }
      self.layout = layout
    }
    let period = view.programme.period
    year = min(max(fields.number("nam") ?? view.asOf.year, period.lowerBound), period.upperBound)
  }

  func path(layout: Layout? = nil, year: Int? = nil) -> String {
    let layout = layout ?? self.layout
    return Address.path(
      "/ke-hoach",
      [
        ("xem", layout == .table ? nil : layout.rawValue), ("nam", "\(year ?? self.year)"),
      ])
  }
}
