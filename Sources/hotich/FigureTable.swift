internal import CivilDate
internal import Messages
internal import RegistryServices

/// The figures as lines of a terminal.
struct FigureTable {
  private let view: CockpitView

  init(_ view: CockpitView) {
    self.view = view
  }

  var text: String {
    let lines = view.tiles.map { tile in
      let percent = tile.hundredths.map { VietnameseFormat.percent(hundredths: $0) } ?? "—"
      let share = tile.denominator > 0 ? "\(tile.numerator)/\(tile.denominator)" : ""
      let year = tile.year.map { " (\($0))" } ?? ""
      return "\(percent)\t\(share)\(year)\t\(tile.name)"
    }
    return "\(view.communeName), số liệu đến \(view.asOf.slashed)\n\(lines.joined(separator: "\n"))"
  }
}
