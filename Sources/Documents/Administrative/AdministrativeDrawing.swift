import CivilDate
import RegistryServices

/// Draws an administrative document in the form of its day.
final class AdministrativeDrawing {
  private let document: AdministrativeDocument
  private let form: AdministrativeForm
  private let canvas: Canvas
  private let typesetter: Typesetter
  private(set) var hasMissingLetters = false

  private var page = (width: 210.0, height: 297.0)
  private var pages = 0
  private var y = 0.0

  init(
    _ document: AdministrativeDocument, _ form: AdministrativeForm, _ canvas: Canvas,
    _ typesetter: Typesetter
  ) {
    self.document = document
    self.form = form
    self.canvas = canvas
    self.typesetter = typesetter
  }

  private var left: Double { form[.left] }
  private var width: Double { page.width - form[.left] - form[.right] }
  private var bottom: Double { page.height - form[.bottom] }

  func draw() throws(PrintRefusal) {
    if document.isLandscape { page = (297, 210) }
    try beginPage()
    if document.look == .administrative { try drawHead() } else { drawPublisher() }
    try drawTitle()
    for part in document.body { try draw(part) }
    if document.look == .administrative || !document.signer.lines.isEmpty { try drawFoot() }
    for annex in document.annexes {
      page = annex.isLandscape ? (297, 210) : (210, 297)
      try beginPage()
      try draw(annex)
    }
  }

  private func beginPage() throws(PrintRefusal) {
    pages += 1
    guard pages <= Self.pageLimit else { throw .tooLong(limit: Self.pageLimit) }
    canvas.beginSheet(width: page.width, height: page.height)
    if let mark = PaperWords.mark(document.marks) {
      var style = LayoutStyle(size: 44)
      style.isBold = true
      canvas.watermark(
        shape(mark, style, width: 400), width: page.width, height: page.height)
      var small = LayoutStyle(size: 9)
      small.isBold = true
      small.alignment = .centre
      canvas.draw(
        shape(mark, small, width: page.width), x: 0, baseline: 8, leading: small.leading)
    }
    y = form[.top]
    guard pages > 1 else { return }
    var style = form.style(.pageNumber)
    style.alignment = .centre
    canvas.draw(
      shape(String(pages), style, width: width), x: left, baseline: form[.top] - 6,
      leading: style.leading)
  }

  private static let pageLimit = 500

  private func need(_ height: Double) throws(PrintRefusal) {
    if y + height > bottom + 0.01 { try beginPage() }
  }

  private func shape(_ text: String, _ style: LayoutStyle, width: Double) -> ShapedText {
    shape([PaperTemplate.Run(text: text)], style, width: width)
  }

  private func shape(
    _ runs: [PaperTemplate.Run], _ style: LayoutStyle, width: Double
  ) -> ShapedText {
    let text = typesetter.shape(runs, style, width: width)
    if text.missingLetters > 0 { hasMissingLetters = true }
    return text
  }

  // MARK: head and title

  private func drawHead() throws(PrintRefusal) {
    // The name of the state stands on one line, whatever the agency's is.
    let (agencyWidth, gap) = (width * 0.44, 1.0)
    let nationX = left + agencyWidth + gap
    let nationWidth = width - agencyWidth - gap
    let top = y
    var style = form.style(.superiorAgency)
    style.alignment = .centre
    if !document.agency.superior.isEmpty {
      block(document.agency.superior, style, x: left, width: agencyWidth)
    }
    style = form.style(.agency)
    style.alignment = .centre
    style.isBold = true
    style.ruled = .third
    block(document.agency.name, style, x: left, width: agencyWidth)
    y += 3
    style = form.style(.number)
    style.alignment = .centre
    let numberTop = y
    block("Số: \(document.number)", style, x: left, width: agencyWidth)
    if document.kind.isEmpty {
      style = form.style(.recipientsTitle)
      style.alignment = .centre
      block("V/v \(document.subject)", style, x: left, width: agencyWidth)
    }
    let leftEnd = y

    y = top
    style = form.style(.nation)
    style.alignment = .centre
    style.isBold = true
    block("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", style, x: nationX, width: nationWidth)
    style = form.style(.motto)
    style.alignment = .centre
    style.isBold = true
    style.ruled = .full
    block("Độc lập - Tự do - Hạnh phúc", style, x: nationX, width: nationWidth)
    y = max(y + 3, numberTop)
    style = form.style(.date)
    style.alignment = .centre
    style.isItalic = true
    block(document.placeAndDate, style, x: nationX, width: nationWidth)
    y = max(y, leftEnd) + 5
  }

  /// Who publishes, above the title.
  private func drawPublisher() {
    var style = form.style(.agency)
    style.alignment = .centre
    if !document.agency.superior.isEmpty {
      block(document.agency.superior, style, x: left, width: width)
    }
    style.isBold = true
    style.ruled = .third
    block(document.agency.name, style, x: left, width: width)
    y += 8
  }

  /// Lines at the present height in a column of their own; the page cannot end here.
  private func block(_ text: String, _ style: LayoutStyle, x: Double, width: Double) {
    let room = typesetter.balancedWidth(of: text, style, within: width)
    let x = x + (width - room) / 2
    let shaped = shape(text, style, width: room)
    let baseline = y + style.firstBaseline
    canvas.draw(shaped, x: x, baseline: baseline, leading: style.leading)
    y += Double(shaped.lines.count) * style.leading
    // As long as the text asks for, not as what its last line happens to hold.
    guard style.ruled != .no, let widest = shaped.lines.max(by: { $0.length < $1.length }) else {
      return
    }
    let whole = Millimetre.of(points: widest.length)
    let length = style.ruled == .full ? whole : whole / 3
    let start = x + Millimetre.of(points: widest.x) + (whole - length) / 2
    let ruleY = y - style.leading + style.firstBaseline + 1.6
    canvas.line(LayoutLine(fromX: start, fromY: ruleY, toX: start + length, toY: ruleY))
  }

  private func drawTitle() throws(PrintRefusal) {
    if !document.kind.isEmpty {
      var style = form.style(.kind)
      style.alignment = .centre
      style.isBold = true
      block(document.kind.uppercased(), style, x: left, width: width)
      style = form.style(.subject)
      style.alignment = .centre
      style.isBold = true
      style.ruled = .third
      block(document.subject, style, x: left + 10, width: width - 20)
      y += 5
    }
    if !document.addressees.isEmpty {
      var style = form.style(.body)
      style.alignment = .centre
      if document.addressees.count == 1, let only = document.addressees.first {
        block("Kính gửi: \(only)", style, x: left, width: width)
      } else {
        block("Kính gửi:", style, x: left, width: width * 0.4)
        style.alignment = .left
        for addressee in document.addressees {
          block("- \(addressee)", style, x: left + width * 0.3, width: width * 0.7)
        }
      }
      y += 4
    }
    for (place, base) in document.bases.enumerated() {
      var style = bodyStyle
      style.isItalic = true
      try flow(base + (place == document.bases.count - 1 ? "." : ";"), style)
    }
  }

  // MARK: body

  private var bodyStyle: LayoutStyle {
    var style = form.style(.body)
    style.alignment = .justified
    style.indent = form[.indent]
    return style
  }

  /// A paragraph that may go on on the next page.
  private func flow(_ text: String, _ style: LayoutStyle) throws(PrintRefusal) {
    let shaped = shape(text, style, width: width)
    var line = 0
    while line < shaped.lines.count {
      try need(style.leading)
      let room = max(1, Int(((bottom - y) / style.leading + 0.01).rounded(.down)))
      let end = min(shaped.lines.count, line + room)
      canvas.draw(
        shaped, lines: line..<end, x: left, baseline: y + style.firstBaseline,
        leading: style.leading)
      y += Double(end - line) * style.leading
      line = end
    }
    y += form[.spacing]
  }

  private func draw(_ part: AdministrativeDocument.Part) throws(PrintRefusal) {
    switch part {
    case .heading(let text, let level):
      var style = bodyStyle
      style.alignment = .left
      style.isBold = level <= 2
      style.isItalic = level > 2
      // A heading does not stay alone at the foot of a page.
      try need(style.leading * 3)
      try flow(text, style)
    case .paragraph(let text): try flow(text, bodyStyle)
    case .list(let points): for point in points { try flow("- \(point)", bodyStyle) }
    case .table(let table): try draw(table)
    case .chart(let chart): try draw(chart)
    }
  }

  private func draw(_ chart: AdministrativeChart) throws(PrintRefusal) {
    let plan = ChartPlan(chart, width: min(160, width))
    var title = form.style(.body)
    title.isBold = true
    title.alignment = .centre
    try need(title.leading * 2 + plan.height + form[.spacing])
    if !chart.title.isEmpty { block(chart.title, title, x: left, width: width) }
    let picture = ChartDrawing(plan, canvas) { self.shape($0, $1, width: $2) }
    picture.draw(x: left + (width - plan.width) / 2, y: y + 1)
    y += plan.height + 2 + form[.spacing]
  }

  private static let mostColumns = 10

  private func draw(_ table: AdministrativeTable) throws(PrintRefusal) {
    var style = form.style(.table)
    // Words of many narrow columns would be broken at the form's own size.
    if document.look == .publication, table.columns.count > 5 {
      style.size = min(style.size, table.columns.count > Self.mostColumns ? 9 : 11)
    }
    var title = form.style(.body)
    title.isBold = true
    title.alignment = .centre
    try need(title.leading * 2 + style.leading * 4)
    // A book of figures keeps a table of up to half a page whole.
    let lines = Double(table.head.count + table.rows.count + 2) * (style.leading + 1)
    if document.look == .publication, lines < (bottom - form[.top]) / 2 { try need(lines) }
    if !table.title.isEmpty { block(table.title, title, x: left, width: width) }
    if !table.unit.isEmpty {
      var unit = style
      unit.isItalic = true
      unit.alignment = .right
      block(table.unit, unit, x: left, width: width)
    }
    y += 1
    style.leading = style.size * 1.2 * 25.4 / 72
    let grid = ShapedGrid(Self.grid(table, style, width: width)) { runs, style, width in
      self.shape(runs, style, width: width)
    }
    y = grid.drawHeader(on: canvas, x: left, y: y)
    var rows = grid.rows[...]
    while let row = rows.first {
      let rest = grid.draw(
        row, on: canvas, x: left, y: &y, bottom: bottom,
        pageHeight: page.height - form[.top] - form[.bottom])
      if let rest {
        rows[rows.startIndex] = rest
        try beginPage()
        y = grid.drawHeader(on: canvas, x: left, y: y)
      } else {
        rows.removeFirst()
      }
    }
    y += form[.spacing]
    if !table.note.isEmpty {
      var note = form.style(.table)
      note.isItalic = true
      try flow(table.note, note)
    }
  }

  private static func grid(
    _ table: AdministrativeTable, _ style: LayoutStyle, width: Double
  ) -> Grid {
    let shares = table.columns.map { max(0.01, $0.share) }
    let whole = max(0.01, shares.reduce(0, +))
    func cell(_ given: AdministrativeCell, _ alignment: LayoutStyle.Alignment) -> GridCell {
      var cell = GridCell([PaperTemplate.Run(text: given.text)], alignment)
      cell.columnSpan = given.columnSpan
      cell.rowSpan = given.rowSpan
      cell.isBold = given.isBold
      return cell
    }
    let head = table.head.map { row in
      row.map { given in
        var head = cell(given, .centre)
        head.isBold = true
        return head
      }
    }
    let rows = table.rows.map { row in
      var column = 0
      return row.map { given in
        defer { column += max(1, given.columnSpan) }
        let alignment =
          table.columns.indices.contains(column) ? table.columns[column].alignment : .left
        var body = cell(given, alignment)
        body.rowSpan = 1
        return body
      }
    }
    return Grid(
      widths: shares.map { $0 / whole * width }, header: head, rows: rows, style: style,
      isRuled: true)
  }

  // MARK: foot and annexes

  private func drawFoot() throws(PrintRefusal) {
    let (title, list, signer) = (
      form.style(.recipientsTitle), form.style(.recipients), form.style(.signer)
    )
    let signerLines = Double(document.signer.lines.count + 6)
    let height = max(
      signerLines * signer.leading,
      title.leading + Double(document.recipients.count) * list.leading)
    y += 3
    try need(height)
    let top = y
    if !document.recipients.isEmpty {
      var bold = title
      bold.isBold = true
      bold.isItalic = true
      block("Nơi nhận:", bold, x: left, width: width * 0.45)
      for (place, recipient) in document.recipients.enumerated() {
        let end = place == document.recipients.count - 1 ? "." : ";"
        block("- \(recipient)\(end)", list, x: left, width: width * 0.45)
      }
    }
    var bold = signer
    bold.alignment = .centre
    bold.isBold = true
    for line in document.secondSigner?.lines ?? [] {
      block(line, bold, x: left, width: width * 0.5)
    }
    let end = y
    y = top
    let x = left + width * 0.5
    for line in document.signer.lines { block(line, bold, x: x, width: width * 0.5) }
    y += signer.leading * 4
    if !document.signer.name.isEmpty {
      block(document.signer.name, bold, x: x, width: width * 0.5)
    }
    y = max(y, end)
  }

  private func draw(_ annex: AdministrativeAnnex) throws(PrintRefusal) {
    var style = form.style(.annex)
    style.alignment = .centre
    style.isBold = true
    block(annex.heading, style, x: left, width: width)
    block(annex.title.uppercased(), style, x: left, width: width)
    style.isBold = false
    style.isItalic = true
    block("(\(document.annexReference))", style, x: left, width: width)
    y += 4
    for part in annex.body { try draw(part) }
  }
}

extension AdministrativeDocument {
  /// `Kèm theo Kế hoạch số 05/KH-UBND ngày 05/02/2026 của …`, with room for what is not known yet.
  var annexReference: String {
    let name = kind.isEmpty ? "Công văn" : kind
    let day = on?.slashed ?? "      /      /"
    return "Kèm theo \(name) số \(number) ngày \(day) của \(agency.name)"
  }
}
