import RegistryServices

/// A cell of a table.
struct GridCell {
  var runs: [PaperTemplate.Run]
  var alignment: LayoutStyle.Alignment
  /// How many columns and rows it takes.
  var columnSpan = 1
  var rowSpan = 1
  var isBold = false

  init(_ runs: [PaperTemplate.Run], _ alignment: LayoutStyle.Alignment = .left) {
    self.runs = runs
    self.alignment = alignment
  }
}
