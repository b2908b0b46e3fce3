import CivilRegistration
import RegistryServices

/// Text that runs down an area and on to further pages.
final class PaperFlow {
  private let drawing: PaperDrawing
  private var area: LayoutArea
  private var y: Double

  init(_ drawing: PaperDrawing, in area: LayoutArea) {
    self.drawing = drawing
    self.area = area
    y = area.y
  }

  func draw(_ items: [FlowItem]) throws(PrintRefusal) {
    for (place, item) in items.enumerated() {
      let signed = signing(after: place, in: items)
      switch item {
      case .paragraph(let template, let style):
        guard let runs = drawing.runs(of: template, nil) else { continue }
        try paragraph(runs, style, name: template.name, before: signed)
      case .columns(let columns, let style): try draw(columns, style)
      case .ticks(let labels, let order, let style): try draw(labels, order, style)
      case .table(let columns, let style): try draw(table: columns, style)
      case .notes(let heading, let style):
        let notes = drawing.paper.notes
        guard let last = notes.indices.last else { continue }
        let below = style.leading + (notes.count == 1 ? style.spacing + signed : 0)
        try paragraph([PaperTemplate.Run(text: heading)], style, name: "", before: below)
        for (number, note) in notes.enumerated() {
          try paragraph(
            [PaperTemplate.Run(text: drawing.sentence(note))], style, name: heading,
            before: number == last ? signed : 0)
        }
      case .signers(let places, let above, let style): try draw(places, above, style)
      case .space(let height): skip(height)
      }
    }
  }

  /// How high those who sign stand directly below an item, so that they do not stand alone on a page; 0 where
  /// something else follows that is printed.
  private func signing(after place: Int, in items: [FlowItem]) -> Double {
    var height = 0.0
    for item in items[(place + 1)...] {
      switch item {
      case .space(let space): height += space
      case .signers(let places, _, let style):
        return height + self.height(of: places, style) + style.leading
      case .notes where drawing.paper.notes.isEmpty: continue
      case .paragraph(let template, _) where drawing.runs(of: template, nil) == nil: continue
      default: return 0
      }
    }
    return 0
  }

  func skip(_ height: Double) { y += height }

  /// Makes room, on a further page if there is none.
  private func need(_ height: Double) throws(PrintRefusal) {
    guard y + height > area.bottom + 0.01 else { return }
    area = try drawing.beginContinuation(left: area.x, width: area.width)
    y = area.y
  }

  /// A text of several lines. Its last two stand on one page with what comes `before` which they are, as high
  /// as is said: those who sign, or the first line below a heading.
  func paragraph(
    _ runs: [PaperTemplate.Run], _ style: LayoutStyle, name: String, before next: Double = 0
  ) throws(PrintRefusal) {
    let text = drawing.shape(runs, style, width: area.width, isKept: false, name: name)
    let count = text.lines.count
    let whole = drawing.continuationHeight
    // What is too high for any page is not kept together.
    let next = next + 2 * style.leading + style.spacing < whole ? next : 0
    var line = 0
    while line < count {
      try need(style.leading)
      var end = min(count, line + linesLeft(style))
      let height = Double(end - line) * style.leading + style.spacing
      if end == count, y + height + next > area.bottom + 0.01 {
        end = max(line, count - 2)
        if end == line {
          area = try drawing.beginContinuation(left: area.x, width: area.width)
          y = area.y
          end = min(count, line + linesLeft(style))
        }
      }
      drawing.canvas.draw(
        text, lines: line..<end, x: area.x, baseline: y + style.firstBaseline,
        leading: style.leading)
      y += Double(end - line) * style.leading
      line = end
    }
    drawing.rule(
      style.ruled, below: text, x: area.x,
      baseline: y - Double(text.lines.count) * style.leading + style.firstBaseline, style)
    y += style.spacing
  }

  private func linesLeft(_ style: LayoutStyle) -> Int {
    max(1, Int(((area.bottom - y) / style.leading + 0.01).rounded(.down)))
  }

  /// Texts side by side, on one page as long as a page can hold them.
  private func draw(_ columns: [LayoutColumn], _ style: LayoutStyle) throws(PrintRefusal) {
    let cells = columns.map { column in
      GridCell(drawing.runs(of: column.template, nil) ?? [], column.alignment)
    }
    let grid = Grid(
      widths: widths(of: columns), header: [], rows: [cells], style: style, isRuled: false)
    try draw(grid)
    y += style.spacing
  }

  /// The paper's blocks as rows, their place in a first column if its text asks for `{serial}`.
  private func draw(table columns: [LayoutColumn], _ style: LayoutStyle) throws(PrintRefusal) {
    let hasHeader = columns.contains { !$0.title.isEmpty }
    let header = columns.map { column in
      GridCell(
        [PaperTemplate.Run(text: column.title, weight: .bold)], .centre)
    }
    let rows = drawing.paper.blocks.enumerated().map { place, given in
      var block = given
      if block.fields[.form(.serial)] == nil {
        block.fields[.form(.serial)] = String(place + 1)
      }
      return columns.map { column in
        GridCell(drawing.runs(of: column.template, block) ?? [], column.alignment)
      }
    }
    try draw(
      Grid(
        widths: widths(of: columns), header: hasHeader ? [header] : [], rows: rows, style: style,
        isRuled: true))
    y += style.spacing
  }

  private func draw(_ grid: Grid) throws(PrintRefusal) {
    let shaped = ShapedGrid(grid) { runs, style, width in
      self.drawing.shape(runs, style, width: width, isKept: false, name: "")
    }
    var rows = shaped.rows[...]
    if let first = rows.first { try need(shaped.headerHeight + min(first.height, 40)) }
    y = shaped.drawHeader(on: drawing.canvas, x: area.x, y: y)
    while let row = rows.first {
      if let rest = shaped.draw(
        row, on: drawing.canvas, x: area.x, y: &y, bottom: area.bottom,
        pageHeight: drawing.continuationHeight)
      {
        rows[rows.startIndex] = rest
        area = try drawing.beginContinuation(left: area.x, width: area.width)
        y = shaped.drawHeader(on: drawing.canvas, x: area.x, y: area.y)
      } else {
        rows.removeFirst()
      }
    }
  }

  /// A column without a width takes its part of what the others leave.
  private func widths(of columns: [LayoutColumn]) -> [Double] {
    let given = columns.reduce(0) { $0 + $1.width }
    let open = columns.filter { $0.width == 0 }.count
    let share = open > 0 ? max(5, (area.width - given) / Double(open)) : 0
    return columns.map { $0.width > 0 ? $0.width : share }
  }

  private func draw(
    _ labels: [TickBox: String], _ order: [TickBox], _ style: LayoutStyle
  ) throws(PrintRefusal) {
    var x = area.x
    try need(style.leading)
    for tick in order {
      guard let label = labels[tick] else { continue }
      // A label's width is known when it is drawn; one that begins in the last part goes to a new line.
      if x > area.x + area.width * 0.72 {
        y += style.leading
        x = area.x
        try need(style.leading)
      }
      x =
        drawing.drawTick(
          label, isTicked: drawing.paper.ticks.contains(tick), x: x,
          baseline: y + style.firstBaseline, size: style.size) + 6
    }
    y += style.leading + style.spacing
  }

  /// Those who sign, side by side, never parted by the end of a page.
  private func draw(
    _ places: [SignerBlock.Place], _ above: PaperTemplate?, _ style: LayoutStyle
  ) throws(PrintRefusal) {
    let height = height(of: places, style)
    try need(height + style.leading)
    let width = area.width / Double(max(2, places.count))
    // A single signer stands on the right half.
    let left = places.count == 1 ? area.x + area.width - width : area.x
    if let above, let runs = drawing.runs(of: above, nil) {
      var italic = style
      italic.isItalic = true
      italic.alignment = .centre
      let text = drawing.shape(runs, italic, width: width, isKept: false, name: "")
      drawing.canvas.draw(
        text, x: area.x + area.width - width, baseline: y + style.firstBaseline,
        leading: style.leading)
      y += Double(text.lines.count) * style.leading
    }
    for (index, place) in places.enumerated() {
      drawing.draw(
        signer: place,
        in: LayoutArea(x: left + Double(index) * width, y: y, width: width, height: height),
        style)
    }
    y += height + style.spacing
  }

  private func height(of places: [SignerBlock.Place], _ style: LayoutStyle) -> Double {
    let signers = places.map { place in drawing.paper.signers.first { $0.place == place } }
    let lines = signers.map { ($0?.lines.count ?? 0) + ($0?.hint.isEmpty ?? true ? 0 : 1) }
    return Double((lines.max() ?? 0) + 5) * style.leading
  }
}
