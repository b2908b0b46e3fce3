public import ActionProgramme
internal import CivilDate

/// A document of the programme as a Word file, laid out as Decree 30/2020/NĐ-CP (annex I) says.
public struct WordDocument: Sendable {
  private let document: ProgrammeDocument
  private let typeName: String

  /// `typeName` is the type's name in capitals: `BÁO CÁO`.
  public init(_ document: ProgrammeDocument, typeName: String) {
    self.document = document
    self.typeName = typeName
  }

  /// Writes the file. Throws `TableProblem.cannotWrite`.
  public func write(to path: String) throws(TableProblem) {
    try WordPackage(body: head + title + text + ending + annexes).write(to: path)
  }

  private typealias Look = WordMarkup.Look
  private static let textWidth = 9_071
  private static let leftWidth = 3_500
  private static let rightWidth = 5_571

  private static func centred(_ text: String, bold: Bool = false, italic: Bool = false, size: Int)
    -> String
  {
    WordMarkup.paragraph(
      text, Look(alignment: "center", isBold: bold, isItalic: italic, size: size))
  }

  private static func rule(indent: Int) -> String {
    WordMarkup.paragraph("", Look(alignment: "center", hasRule: true, indent: indent))
  }

  /// Agency and number on the left; state, motto, place and day on the right.
  private var head: String {
    let head = document.head
    var left = head.superior.isEmpty ? "" : Self.centred(head.superior, size: 26)
    left += Self.centred(head.agency, bold: true, size: 24) + Self.rule(indent: 1_350)
    let right =
      Self.centred("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", bold: true, size: 24)
      + Self.centred("Độc lập - Tự do - Hạnh phúc", bold: true, size: 26) + Self.rule(indent: 1_300)
    let number = Self.centred(head.numberLine(sign: document.kind.sign), size: 26)
    let date = Self.centred(head.placeAndDate, italic: true, size: 28)
    return WordMarkup.table(
      [
        [
          .init(content: left, width: Self.leftWidth),
          .init(content: right, width: Self.rightWidth),
        ],
        [
          .init(content: number, width: Self.leftWidth),
          .init(content: date, width: Self.rightWidth),
        ],
      ], widths: [Self.leftWidth, Self.rightWidth], headRows: 0, hasLines: false)
  }

  private var title: String {
    WordMarkup.paragraph(
      typeName, Look(alignment: "center", isBold: true, size: 28, before: 240))
      + Self.centred(document.subject, bold: true, size: 28) + Self.rule(indent: 3_000)
  }

  private var text: String {
    document.blocks.map { block in
      switch block {
      case .heading(let text): WordMarkup.paragraph(text, Look(style: "Heading1", isBold: true))
      case .paragraph(let text): WordMarkup.paragraph(text, Look(style: "NoiDung"))
      case .table(let table): Self.table(table)
      }
    }.joined()
  }

  private static func table(_ table: ProgrammeDocument.Table) -> String {
    let widths = columnWidths(table)
    func cells(_ texts: [String], bold: Bool) -> [WordMarkup.Cell] {
      zip(texts, widths).map { text, width in
        WordMarkup.Cell(
          content: WordMarkup.paragraph(
            text, Look(alignment: bold ? "center" : "", isBold: bold, size: 24)), width: width)
      }
    }
    let rows = [cells(table.columns, bold: true)] + table.rows.map { cells($0, bold: false) }
    let title = WordMarkup.paragraph(
      table.title,
      Look(alignment: "center", isBold: true, size: 26, before: 120, keepsWithNext: true))
    let note =
      table.note.isEmpty
      ? "" : WordMarkup.paragraph(table.note, Look(alignment: "both", isItalic: true, size: 24))
    return title + WordMarkup.table(rows, widths: widths, headRows: 1) + note
  }

  /// Widths by how much the columns hold, none too narrow for its longest word.
  private static func columnWidths(_ table: ProgrammeDocument.Table) -> [Int] {
    let weights = table.columns.indices.map { column -> Double in
      let cells =
        [table.columns[column]] + table.rows.map { $0.indices.contains(column) ? $0[column] : "" }
      let mean = Double(cells.reduce(0) { $0 + $1.count }) / Double(cells.count)
      let word = cells.flatMap { $0.split(separator: " ") }.map(\.count).max() ?? 1
      return max(Double(word) + 2, 4, mean.squareRoot() * 3)
    }
    let total = weights.reduce(0, +)
    return weights.map { Int(Double(textWidth) * $0 / max(1, total)) }
  }

  /// Who receives it on the left, who signs on the right.
  private var ending: String {
    let head = document.head
    let left =
      WordMarkup.paragraph("Nơi nhận:", Look(isBold: true, isItalic: true, size: 24))
      + head.recipients.map { WordMarkup.paragraph("- \($0)", Look(size: 22)) }.joined()
    let right =
      head.signerTitles.map { Self.centred($0, bold: true, size: 28) }.joined()
      + (0..<4).map { _ in WordMarkup.paragraph("") }.joined()
      + Self.centred(head.signerName, bold: true, size: 28)
    return WordMarkup.paragraph("")
      + WordMarkup.table(
        [
          [
            .init(content: left, width: Self.leftWidth),
            .init(content: right, width: Self.rightWidth),
          ]
        ], widths: [Self.leftWidth, Self.rightWidth], headRows: 0, hasLines: false)
  }

  private var annexes: String {
    guard !document.annex.isEmpty else { return WordMarkup.paragraph("") }
    let head = document.head
    let name = typeName.prefix(1) + typeName.dropFirst().lowercased()
    let day = head.date.map { " ngày \($0.slashed)" } ?? " ngày    /   /"
    let number = head.numberLine(sign: document.kind.sign).lowercased(prefix: 1)
    let origin = "(Kèm theo \(name) \(number)\(day) của \(Self.mixedCase(head.agency)))"
    return WordMarkup.paragraph(
      "PHỤ LỤC", Look(alignment: "center", isBold: true, size: 28, breaksPage: true))
      + Self.centred(document.subject.uppercased(), bold: true, size: 26)
      + Self.centred(origin, italic: true, size: 26)
      + document.annex.map(Self.table).joined() + WordMarkup.paragraph("")
  }

  /// `ỦY BAN NHÂN DÂN XÃ HƯNG ĐẠO` as it stands in a sentence: `Ủy ban nhân dân xã Hưng Đạo`.
  private static func mixedCase(_ agency: String) -> String {
    let words = agency.lowercased().split(separator: " ")
    guard words.count > 5 else { return agency }
    let office = words.prefix(5).joined(separator: " ")
    let place = words.dropFirst(5).map { $0.prefix(1).uppercased() + $0.dropFirst() }
    return office.prefix(1).uppercased() + office.dropFirst() + " " + place.joined(separator: " ")
  }
}

extension String {
  /// The text with its first letters in small.
  fileprivate func lowercased(prefix count: Int) -> String {
    prefix(count).lowercased() + dropFirst(count)
  }
}
