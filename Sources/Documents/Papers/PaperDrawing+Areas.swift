import CivilDate
import RegistryServices

extension PaperDrawing {
  /// Notes in an area, set smaller to fit; what is still too long is printed whole on a further page.
  func draw(
    notes: [PaperNote], of block: PaperBlock?, in area: LayoutArea, _ given: LayoutStyle
  ) {
    guard !notes.isEmpty else { return }
    let runs = [PaperTemplate.Run(text: notes.map(sentence).joined(separator: "\n"))]
    var style = given
    var text = shape(runs, style, width: area.width, isKept: false, name: "Ghi chú")
    while Double(text.lines.count) * style.leading > area.height, style.size > style.smallest {
      style.size = max(style.smallest, style.size - 0.5)
      style.leading = min(given.leading, LayoutStyle.naturalLeading(size: style.size))
      text = shape(runs, style, width: area.width, isKept: false, name: "Ghi chú")
    }
    let room = max(1, Int(area.height / style.leading))
    let first = area.y + style.firstBaseline
    if text.lines.count <= room {
      if style.size < given.size {
        findings.append(.shrunk(paper: place, field: "Ghi chú"))
      }
      canvas.draw(text, x: area.x, baseline: first, leading: style.leading)
    } else {
      canvas.draw(
        text, lines: 0..<(room - 1), x: area.x, baseline: first, leading: style.leading)
      let hint = shape(
        [PaperTemplate.Run(text: PaperWords.goesOn)], style, width: area.width, isKept: true,
        name: "")
      canvas.draw(
        hint, lines: 0..<1, x: area.x, baseline: first + Double(room - 1) * style.leading,
        leading: style.leading)
      leaveOver("Ghi chú", runs, of: block)
    }
  }

  /// A note as it is printed: `05/03/2026: …`.
  func sentence(_ note: PaperNote) -> String {
    var text = PrintableText(note.text, keepsLines: false).text
    if let day = note.on { text = "\(day.slashed): \(text)" }
    for further in [note.ground, note.signer] where !further.isEmpty {
      text += " (\(PrintableText(further, keepsLines: false).text))"
    }
    return text
  }

  /// The lines of one who signs, centred, and the name at the bottom of the area.
  func draw(signer place: SignerBlock.Place, in area: LayoutArea, _ style: LayoutStyle) {
    guard let signer = paper.signers.first(where: { $0.place == place }) else { return }
    var bold = style
    bold.alignment = .centre
    bold.isBold = true
    var y = area.y + style.firstBaseline
    func centred(_ text: String, _ style: LayoutStyle) {
      let shaped = shape(
        [PaperTemplate.Run(text: PrintableText(text, keepsLines: false).text)], style,
        width: area.width, isKept: true, name: "")
      canvas.draw(shaped, x: area.x, baseline: y, leading: style.leading)
      y += Double(shaped.lines.count) * style.leading
    }
    for line in signer.lines { centred(line, bold) }
    if !signer.hint.isEmpty {
      var italic = bold
      italic.isBold = false
      italic.isItalic = true
      italic.size = min(style.size, 11)
      centred(signer.hint, italic)
    }
    guard !signer.name.isEmpty else { return }
    y = max(y + style.leading, area.bottom - style.leading + style.firstBaseline)
    centred(signer.name, bold)
  }

  /// The QR code of the look-up address, and the code in letters below it.
  func drawLookup(in area: LayoutArea) {
    guard let lookup = paper.lookup, let code = QRCode(lookup.address) else { return }
    let side = min(area.width, area.height)
    let module = side / Double(code.size)
    canvas.fill(
      code.dark.map { dot in
        LayoutArea(
          x: area.x + (area.width - side) / 2 + Double(dot.column) * module,
          y: area.y + Double(dot.row) * module, width: module, height: module)
      })
    var style = LayoutStyle(size: 8)
    style.alignment = .centre
    let text = shape(
      [PaperTemplate.Run(text: PrintableText(lookup.code, keepsLines: false).text)], style,
      width: area.width, isKept: false, name: "")
    canvas.draw(text, x: area.x, baseline: area.y + side + 4, leading: style.leading)
  }
}

extension LayoutStyle {
  /// From the top of an area to the line on which its first text stands, in millimetres.
  var firstBaseline: Double { leading * 0.78 }
}
