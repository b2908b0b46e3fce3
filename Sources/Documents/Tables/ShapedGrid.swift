import RegistryServices

/// A table with its cells shaped and its rows measured.
struct ShapedGrid {
  typealias Shape = ([PaperTemplate.Run], LayoutStyle, Double) -> ShapedText

  /// A cell, where its column begins, and from which line on it is still to be drawn.
  struct Cell {
    var text: ShapedText
    var x: Double
    var width: Double
    var rowSpan: Int
    var firstLine = 0
  }

  /// A row, or what of it an earlier page had no room for.
  struct Row {
    var cells: [Cell]
    var height: Double
  }

  private let grid: Grid
  private var header: [Row] = []
  private(set) var rows: [Row] = []

  init(_ grid: Grid, shape: Shape) {
    self.grid = grid
    header = Self.shaped(grid.header, grid, shape)
    rows = Self.shaped(grid.rows, grid, shape)
  }

  var headerHeight: Double { header.reduce(0) { $0 + $1.height } }

  private var padding: Double { grid.isRuled ? Grid.padding : 0 }

  private static func shaped(_ rows: [[GridCell]], _ grid: Grid, _ shape: Shape) -> [Row] {
    let padding = grid.isRuled ? Grid.padding : 0
    // How many further rows each column is still taken by a cell from above.
    var taken = [Int](repeating: 0, count: grid.widths.count)
    var shaped: [Row] = []
    for row in rows {
      var cells: [Cell] = []
      var column = 0
      for cell in row {
        while column < taken.count, taken[column] > 0 { column += 1 }
        guard column < grid.widths.count else { break }
        let end = min(grid.widths.count, column + max(1, cell.columnSpan))
        let width = grid.widths[column..<end].reduce(0, +)
        var style = grid.style
        style.alignment = cell.alignment
        style.indent = 0
        if cell.isBold { style.isBold = true }
        let text = shape(cell.runs, style, max(1, width - 2 * padding))
        cells.append(
          Cell(
            text: text, x: grid.widths[..<column].reduce(0, +), width: width,
            rowSpan: max(1, cell.rowSpan)))
        for place in column..<end { taken[place] = max(1, cell.rowSpan) }
        column = end
      }
      taken = taken.map { max(0, $0 - 1) }
      let lines = cells.filter { $0.rowSpan == 1 }.map(\.text.lines.count).max() ?? 1
      shaped.append(Row(cells: cells, height: height(of: max(1, lines), grid)))
    }
    stretch(&shaped, grid)
    return shaped
  }

  /// A cell that spans rows and needs more than they have makes its last row higher.
  private static func stretch(_ rows: inout [Row], _ grid: Grid) {
    for (place, row) in rows.enumerated() {
      for cell in row.cells where cell.rowSpan > 1 {
        let last = min(rows.count, place + cell.rowSpan) - 1
        let has = rows[place...last].reduce(0) { $0 + $1.height }
        let needs = height(of: cell.text.lines.count, grid)
        if needs > has { rows[last].height += needs - has }
      }
    }
  }

  private static func height(of lines: Int, _ grid: Grid) -> Double {
    Double(lines) * grid.style.leading + (grid.isRuled ? 2 * Grid.padding : 0)
  }

  /// Draws the header rows; gives where they end.
  func drawHeader(on canvas: Canvas, x: Double, y: Double) -> Double {
    var top = y
    for (place, row) in header.enumerated() {
      for cell in row.cells {
        let last = min(header.count, place + cell.rowSpan) - 1
        let height = header[place...last].reduce(0) { $0 + $1.height }
        draw(cell, on: canvas, x: x, y: top, height: height, centred: true)
      }
      top += row.height
    }
    return top
  }

  /// Draws a row above `bottom`, or as many lines of it as there is room for; gives what is left. A row
  /// that a further page of `pageHeight` can hold is not cut.
  func draw(
    _ row: Row, on canvas: Canvas, x: Double, y: inout Double, bottom: Double, pageHeight: Double
  ) -> Row? {
    let leading = grid.style.leading
    if y + row.height <= bottom + 0.01 {
      for cell in row.cells {
        draw(cell, on: canvas, x: x, y: y, height: row.height, centred: false)
      }
      y += row.height
      return nil
    }
    // A row that any page could hold waits for the next one; a higher one is cut between lines.
    let room = Int((bottom - y - 2 * padding) / leading)
    guard row.height > pageHeight - headerHeight, room >= 3 else { return row }
    var rest = row
    for (place, cell) in row.cells.enumerated() {
      draw(
        cell, on: canvas, x: x, y: y, height: bottom - y, centred: false, most: room)
      rest.cells[place].firstLine = min(cell.text.lines.count, cell.firstLine + room)
    }
    let left = rest.cells.map { $0.text.lines.count - $0.firstLine }.max() ?? 0
    rest.height = Self.height(of: max(1, left), grid)
    y = bottom
    return left > 0 ? rest : nil
  }

  private func draw(
    _ cell: Cell, on canvas: Canvas, x: Double, y: Double, height: Double, centred: Bool,
    most: Int = .max
  ) {
    let left = x + cell.x
    if grid.isRuled {
      canvas.box(LayoutArea(x: left, y: y, width: cell.width, height: height))
    }
    let end = min(
      cell.text.lines.count, most == .max ? .max : cell.firstLine + most)
    guard cell.firstLine < end else { return }
    let style = grid.style
    let used = Double(end - cell.firstLine) * style.leading
    let top = centred ? y + (height - used) / 2 : y + padding
    canvas.draw(
      cell.text, lines: cell.firstLine..<end, x: left + padding,
      baseline: top + style.firstBaseline, leading: style.leading)
  }
}
