import LegalRules
import RegistryServices

/// Draws one paper by its layout.
final class PaperDrawing {
  /// A text that its place had no room for, to be printed whole on a further page.
  struct Leftover {
    var name: String
    var runs: [PaperTemplate.Run]
  }

  let paper: PrintedPaper
  /// Its place in the batch.
  let place: Int
  private let layout: PaperLayout
  private let content: PrintSetting.Content
  let canvas: Canvas
  let typesetter: Typesetter

  var findings: [PrintFinding] = []
  var leftovers: [Leftover] = []
  private var pages = 0
  private var sheet: LayoutSheet

  init(
    _ paper: PrintedPaper, at place: Int, _ layout: PaperLayout, content: PrintSetting.Content,
    _ canvas: Canvas, _ typesetter: Typesetter
  ) {
    self.paper = paper
    self.place = place
    self.layout = layout
    self.content = content
    self.canvas = canvas
    self.typesetter = typesetter
    sheet = layout.sheets.first ?? LayoutSheet(size: .a4, elements: [])
  }

  func draw() throws(PrintRefusal) -> [PrintFinding] {
    if layout.status == .expected { findings.append(.expectedLayout(paper: place)) }
    for sheet in layout.sheets where sheet.occasion == .always || !paper.notes.isEmpty {
      self.sheet = sheet
      try draw(sheet)
    }
    if !leftovers.isEmpty { try drawLeftovers() }
    return findings
  }

  /// A sheet with entries comes again until all entries are on paper; blank ones keep their frames.
  private func draw(_ sheet: LayoutSheet) throws(PrintRefusal) {
    var perSheet = 0
    for case .blocks(let blocks) in sheet.elements { perSheet = blocks.perSheet }
    guard perSheet > 0 else {
      try beginPage()
      try draw(sheet.elements, block: nil, at: (0, 0))
      return
    }
    var first = 0
    repeat {
      try beginPage()
      let entries = paper.blocks[first..<min(first + perSheet, paper.blocks.count)]
      for element in sheet.elements {
        if case .blocks(let blocks) = element {
          for slot in 0..<blocks.perSheet {
            let corner = (
              x: blocks.area.x + Double(slot) * blocks.stepX,
              y: blocks.area.y + Double(slot) * blocks.stepY
            )
            let entry = entries.dropFirst(slot).first ?? PaperBlock(fields: [:])
            try draw(blocks.elements, block: entry, at: corner)
          }
        } else {
          try draw([element], block: nil, at: (0, 0))
        }
      }
      first += perSheet
    } while first < paper.blocks.count
  }

  /// A further page of the present sheet's size, with the mark of the paper under everything.
  func beginPage() throws(PrintRefusal) {
    pages += 1
    guard pages <= PaperPress.pageLimit else { throw .tooLong(limit: PaperPress.pageLimit) }
    canvas.beginSheet(width: sheet.width, height: sheet.height)
    if let mark = PaperWords.mark(paper.marks) {
      var style = LayoutStyle(size: 44)
      style.isBold = true
      let text = typesetter.shape(
        [PaperTemplate.Run(text: mark)], style, width: 400, isKept: true)
      canvas.watermark(text, width: sheet.width, height: sheet.height)
    }
  }

  /// A further page that says of what it is the continuation; gives the area below those words.
  func beginContinuation(left: Double, width: Double) throws(PrintRefusal) -> LayoutArea {
    try beginPage()
    var style = LayoutStyle(size: 11)
    style.isItalic = true
    style.alignment = .centre
    let number = paper.fields[.form(.number)] ?? paper.fields[.form(.dossier)] ?? ""
    let words = PaperWords.continuation(of: paper.title, number: number)
    let text = typesetter.shape(
      [PaperTemplate.Run(text: "\(words) – \(pages)")], style, width: width)
    canvas.draw(text, lines: 0..<min(1, text.lines.count), x: left, baseline: 14, leading: 5)
    return LayoutArea(x: left, y: 20, width: width, height: continuationHeight)
  }

  var continuationHeight: Double { sheet.height - 40 }

  private func draw(
    _ elements: [LayoutElement], block: PaperBlock?, at corner: (x: Double, y: Double)
  ) throws(PrintRefusal) {
    for element in elements where content == .whole || !element.isPrinted {
      switch element {
      case .text(let text): draw(text, block, corner)
      case .line(let line):
        canvas.line(
          LayoutLine(
            fromX: line.fromX + corner.x, fromY: line.fromY + corner.y,
            toX: line.toX + corner.x, toY: line.toY + corner.y, thickness: line.thickness))
      case .box(let area): canvas.box(area.moved(corner))
      case .tick(let tick): draw(tick, in: block?.ticks ?? paper.ticks, corner)
      case .flow(let area, let items): try PaperFlow(self, in: area).draw(items)
      case .notes(let area, let style):
        draw(notes: block?.notes ?? paper.notes, in: area.moved(corner), style)
      case .signer(let place, let area, let style):
        draw(signer: place, in: area.moved(corner), style)
      case .lookup(let area): drawLookup(in: area)
      case .blocks: break  // drawn by the sheet, entry by entry
      }
    }
  }

  // MARK: texts

  /// What stands in a place: of an entry, what it says itself; the paper's own words are not the entry's.
  func value(_ field: PaperField, _ block: PaperBlock?) -> String {
    let fields = block?.fields ?? paper.fields
    guard let given = fields[field], !given.isEmpty else { return "" }
    let printable = PrintableText(given)
    if printable.isCleaned { findings.append(.cleaned(paper: place, field: field.text)) }
    return printable.text
  }

  /// The words of a template with everything filled in; nil when nothing at all would be printed.
  func runs(of template: PaperTemplate, _ block: PaperBlock?) -> [PaperTemplate.Run]? {
    let title = template.hasPlaces ? PrintableText(paper.title).text : ""
    let runs = template.filled(title: title) { value($0, block) }
    return runs.contains { !$0.text.isEmpty } ? runs : nil
  }

  /// Shapes a text and says when letters are missing.
  func shape(
    _ runs: [PaperTemplate.Run], _ style: LayoutStyle, width: Double, isKept: Bool, name: String
  ) -> ShapedText {
    let text = typesetter.shape(runs, style, width: width, isKept: isKept)
    if text.missingLetters > 0 {
      let finding = PrintFinding.missingLetters(paper: place, field: name)
      if !findings.contains(finding) { findings.append(finding) }
    }
    return text
  }

  private func draw(_ text: LayoutText, _ block: PaperBlock?, _ corner: (x: Double, y: Double)) {
    guard let runs = runs(of: text.template, block) else { return }
    let isForm = !text.template.hasPlaces
    let name = text.template.name
    let room = Double(text.lines - 1) * text.style.leading
    var style = text.style
    var shaped = shape(runs, style, width: text.width, isKept: isForm, name: name)
    var fits = shaped.lines.count <= text.lines
    while !fits, style.size > style.smallest {
      // What is far too long cannot be saved by half a point.
      let isFarTooLong = shaped.lines.count > text.lines * 4
      style.size = isFarTooLong ? style.smallest : max(style.smallest, style.size - 0.5)
      style.leading = min(text.style.leading, LayoutStyle.naturalLeading(size: style.size))
      shaped = shape(runs, style, width: text.width, isKept: false, name: name)
      fits = Double(shaped.lines.count - 1) * style.leading <= room + 0.01
    }
    let (x, y) = (text.x + corner.x, text.y + corner.y)
    if fits {
      if style.size < text.style.size {
        findings.append(.shrunk(paper: place, field: name))
      }
      canvas.draw(shaped, x: x, baseline: y, leading: style.leading)
      rule(text.style.ruled, below: shaped, x: x, baseline: y, style)
    } else {
      let lineCount = max(1, Int((room / style.leading + 0.01).rounded(.down)) + 1)
      if lineCount > 1 {
        canvas.draw(
          shaped, lines: 0..<(lineCount - 1), x: x, baseline: y, leading: style.leading)
      }
      let hint = shape(
        [PaperTemplate.Run(text: PaperWords.goesOn)], style, width: text.width, isKept: true,
        name: name)
      canvas.draw(
        hint, lines: 0..<1, x: x, baseline: y + Double(lineCount - 1) * style.leading,
        leading: style.leading)
      leaveOver(name, runs)
    }
  }

  func leaveOver(_ name: String, _ runs: [PaperTemplate.Run]) {
    findings.append(.continued(paper: place, field: name))
    leftovers.append(Leftover(name: name, runs: runs))
  }

  /// The line that the form draws below a heading, as long as the text or a third of it.
  func rule(
    _ ruled: LayoutStyle.Ruled, below text: ShapedText, x: Double, baseline: Double,
    _ style: LayoutStyle
  ) {
    guard ruled != .no, let last = text.lines.last else { return }
    let whole = Millimetre.of(points: last.length)
    let length = ruled == .full ? whole : whole / 3
    let left = x + Millimetre.of(points: last.x) + (whole - length) / 2
    let y = baseline + Double(text.lines.count - 1) * style.leading + 1.6
    canvas.line(LayoutLine(fromX: left, fromY: y, toX: left + length, toY: y))
  }

  private func draw(
    _ tick: LayoutTick, in ticks: Set<PaperTick>, _ corner: (x: Double, y: Double)
  ) {
    drawTick(
      tick.label, isTicked: ticks.contains(tick.tick), x: tick.x + corner.x,
      baseline: tick.y + corner.y, size: tick.size, drawsForm: content == .whole)
  }

  /// A box with its words; gives where the words end.
  @discardableResult
  func drawTick(
    _ label: String, isTicked: Bool, x: Double, baseline: Double, size: Double,
    drawsForm: Bool = true
  ) -> Double {
    let side = Millimetre.of(points: size) * 0.8
    if drawsForm {
      canvas.box(LayoutArea(x: x, y: baseline - side, width: side, height: side))
    }
    var style = LayoutStyle(size: size)
    if isTicked {
      style.alignment = .centre
      style.isBold = true
      let cross = typesetter.shape(
        [PaperTemplate.Run(text: "X")], style, width: side, isKept: true)
      canvas.draw(
        cross, x: x, baseline: baseline - side * 0.1, leading: style.leading)
      style.alignment = .left
      style.isBold = false
    }
    guard drawsForm else { return x + side }
    let words = typesetter.shape(
      [PaperTemplate.Run(text: label)], style, width: 200, isKept: true)
    canvas.draw(words, x: x + side + 1.2, baseline: baseline, leading: style.leading)
    return x + side + 1.2 + words.length
  }

  /// Every text that its place had no room for, whole and under its name.
  private func drawLeftovers() throws(PrintRefusal) {
    let area = try beginContinuation(left: 25, width: sheet.width - 45)
    let flow = PaperFlow(self, in: area)
    let style = LayoutStyle(size: 12)
    var heading = style
    heading.isBold = true
    for leftover in leftovers {
      try flow.paragraph([PaperTemplate.Run(text: leftover.name)], heading, name: "")
      try flow.paragraph(leftover.runs, style, name: leftover.name)
      flow.skip(3)
    }
  }
}

extension LayoutArea {
  func moved(_ corner: (x: Double, y: Double)) -> LayoutArea {
    LayoutArea(x: x + corner.x, y: y + corner.y, width: width, height: height)
  }
}
