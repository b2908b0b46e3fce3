import CivilRegistration
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
  /// The page of the book that the present sheet is; nil for a paper that is no page of one.
  private var sheetPage: String?

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
    for entries in entriesBySheet(perSheet) {
      sheetPage = entries.first?.fields[.form(.page)]
      try beginPage()
      for element in sheet.elements {
        if case .blocks(let blocks) = element {
          for slot in 0..<blocks.perSheet {
            let corner = (
              x: blocks.area.x + Double(slot) * blocks.stepX,
              y: blocks.area.y + Double(slot) * blocks.stepY
            )
            let entry = slot < entries.count ? entries[slot] : PaperBlock(fields: [:])
            try draw(blocks.elements, block: entry, at: corner)
          }
        } else {
          try draw([element], block: nil, at: (0, 0))
        }
      }
    }
    sheetPage = nil
  }

  /// The entries of each sheet: those of one page of the book, which says itself on which page it has each.
  private func entriesBySheet(_ perSheet: Int) -> [[PaperBlock]] {
    var sheets: [[PaperBlock]] = []
    for entry in paper.blocks {
      let page = entry.fields[.form(.page)]
      if let last = sheets.last, last.count < perSheet, last.first?.fields[.form(.page)] == page {
        sheets[sheets.count - 1].append(entry)
      } else {
        sheets.append([entry])
      }
    }
    return sheets.isEmpty ? [[]] : sheets
  }

  /// A further page of the present sheet's size, with the mark of the paper under everything.
  func beginPage() throws(PrintRefusal) {
    pages += 1
    // A volume has as many sheets more as it has entries besides the first.
    let limit = PaperPress.pageLimit + max(0, paper.blocks.count - 1)
    guard pages <= limit else { throw .tooLong(limit: limit) }
    canvas.beginSheet(width: sheet.width, height: sheet.height)
    if let mark = PaperWords.mark(paper.marks) {
      var style = LayoutStyle(size: 44)
      style.isBold = true
      let text = typesetter.shape(
        [PaperTemplate.Run(text: mark)], style, width: 400, isKept: true)
      canvas.watermark(text, width: sheet.width, height: sheet.height)
      // Once more in a line of its own, for programs and for those who do not see grey.
      var small = LayoutStyle(size: 9)
      small.isBold = true
      small.alignment = .centre
      let line = typesetter.shape(
        [PaperTemplate.Run(text: mark)], small, width: sheet.width, isKept: true)
      canvas.draw(line, x: 0, baseline: 8, leading: small.leading)
    }
  }

  /// A further page that says of what it is the continuation; gives the area below those words.
  func beginContinuation(left: Double, width: Double) throws(PrintRefusal) -> LayoutArea {
    try beginPage()
    var style = LayoutStyle(size: 11)
    style.isItalic = true
    style.alignment = .centre
    let number = paper.fields[.form(.number)] ?? paper.fields[.form(.dossier)] ?? ""
    let words = PaperWords.continuation(
      of: paper.title, number: number, volume: paper.fields[.form(.volume)] ?? "")
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
        draw(notes: block?.notes ?? paper.notes, of: block, in: area.moved(corner), style)
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
    let own = block == nil && field == .form(.page) ? sheetPage : nil
    guard let given = own ?? fields[field], !given.isEmpty else { return "" }
    let printable = PrintableText(given)
    if printable.isCleaned { findings.append(.cleaned(paper: place, field: field.label)) }
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
    let (x, width) = balanced(text, runs)
    var style = text.style
    var shaped = shape(runs, style, width: width, isKept: isForm, name: name)
    var fits = shaped.lines.count <= text.lines
    while !fits, style.size > style.smallest {
      // What is far too long cannot be saved by half a point.
      let isFarTooLong = shaped.lines.count > text.lines * 4
      style.size = isFarTooLong ? style.smallest : max(style.smallest, style.size - 0.5)
      style.leading = min(text.style.leading, LayoutStyle.naturalLeading(size: style.size))
      shaped = shape(runs, style, width: width, isKept: false, name: name)
      fits = Double(shaped.lines.count - 1) * style.leading <= room + text.room + 0.01
    }
    if !fits {
      let lines = Int(((room + text.room) / style.leading + 0.01).rounded(.down)) + 1
      shaped = beginning(of: runs, style, width: width, lines: max(1, lines), name: name)
      leaveOver(name, runs, of: block)
    } else if style.size < text.style.size {
      findings.append(.shrunk(paper: place, field: name))
    }
    let (left, y) = (x + corner.x, text.y + corner.y)
    canvas.draw(
      shaped, x: left, baseline: y, leading: style.leading, filledOnly: content == .fieldsOnly)
    if content == .whole { rule(text.style.ruled, below: shaped, x: left, baseline: y, style) }
  }

  /// Where a text begins and how wide it is set: one that is centred on several lines has no word alone on
  /// one of them.
  private func balanced(
    _ text: LayoutText, _ runs: [PaperTemplate.Run]
  ) -> (x: Double, width: Double) {
    guard text.lines > 1, text.style.alignment == .centre else { return (text.x, text.width) }
    let width = typesetter.balancedWidth(
      of: runs.map(\.text).joined(), text.style, within: text.width)
    return (text.x + (text.width - width) / 2, width)
  }

  /// As much of a text as there is room for, and where it goes on.
  private func beginning(
    of runs: [PaperTemplate.Run], _ style: LayoutStyle, width: Double, lines: Int, name: String
  ) -> ShapedText {
    let hint = PaperTemplate.Run(text: PaperWords.goesOn, isFilled: true)
    func begun(_ count: Int) -> ShapedText {
      let part = PaperTemplate.Run.beginning(of: runs, count: count)
      let gap = PaperTemplate.Run(text: "… ", isFilled: true)
      return shape(
        part.isEmpty ? [hint] : part + [gap, hint], style, width: width, isKept: false, name: name)
    }
    var (fitting, tooLong) = (0, runs.reduce(0) { $0 + $1.text.count })
    while tooLong - fitting > 1 {
      let middle = (fitting + tooLong) / 2
      if begun(middle).lines.count <= lines { fitting = middle } else { tooLong = middle }
    }
    return begun(fitting)
  }

  /// Keeps a text for a further page, under its name and, on the page of a book, the number of its entry.
  func leaveOver(_ name: String, _ runs: [PaperTemplate.Run], of block: PaperBlock?) {
    findings.append(.continued(paper: place, field: name))
    let number = block?.fields[.form(.number)] ?? ""
    leftovers.append(
      Leftover(name: number.isEmpty ? name : "Số \(number): \(name)", runs: runs))
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
    _ tick: LayoutTick, in ticks: Set<TickBox>, _ corner: (x: Double, y: Double)
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
      try flow.paragraph(
        [PaperTemplate.Run(text: leftover.name)], heading, name: "", before: style.leading)
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
