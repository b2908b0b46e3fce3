import RegistryServices

/// A table: header rows that every page repeats, and rows that may go over the end of a page.
struct Grid {
  /// Of the columns, in millimetres.
  var widths: [Double]
  /// Their cells may span columns and rows.
  var header: [[GridCell]]
  /// Their cells may span columns.
  var rows: [[GridCell]]
  var style: LayoutStyle
  /// Whether lines are drawn around the cells.
  var isRuled: Bool

  /// Between a line and the text, in millimetres.
  static let padding = 1.2
}
