public import ActionProgramme
internal import CivilDate

extension ProgrammeDocument {
  /// The document as the printing room takes it, of which PDF, DOCX and XLSX are made alike; `typeName` is
  /// the type's name: `Báo cáo`.
  public func administrative(typeName: String) -> AdministrativeDocument {
    AdministrativeDocument(
      agency: PaperAgency(name: head.agency, superior: head.superior, place: head.place),
      number: head.fullNumber(sign: kind.sign), on: head.date, kind: typeName, subject: subject,
      body: Self.parts(blocks),
      signer: SignerBlock(.authority, lines: head.signerTitles, name: head.signerName),
      recipients: head.recipients.map(Self.withoutEnd),
      annexes: annex.enumerated().map { place, table in
        AdministrativeAnnex(
          heading: annex.count == 1 ? "Phụ lục" : "Phụ lục \(Self.roman(place + 1))",
          title: table.title, isLandscape: table.columns.count > 5,
          body: [.table(table.administrative(titled: false))])
      })
  }

  /// Paragraphs that begin with a dash and follow each other are the points of a list.
  private static func parts(_ blocks: [Block]) -> [AdministrativeDocument.Part] {
    var parts: [AdministrativeDocument.Part] = []
    for block in blocks {
      switch block {
      case .heading(let text): parts.append(.heading(text, level: isSection(text) ? 1 : 2))
      case .paragraph(let text):
        guard text.hasPrefix("- ") else {
          if !text.isEmpty { parts.append(.paragraph(text)) }
          continue
        }
        let point = String(text.dropFirst(2))
        if case .list(let points) = parts.last {
          parts[parts.count - 1] = .list(points + [point])
        } else {
          parts.append(.list([point]))
        }
      case .table(let table): parts.append(.table(table.administrative(titled: true)))
      }
    }
    return parts
  }

  /// A section's heading stands in capitals: `II. KẾT QUẢ THỰC HIỆN`.
  private static func isSection(_ heading: String) -> Bool {
    !heading.contains(where: \.isLowercase)
  }

  /// The printing side ends each line of `Nơi nhận` itself.
  private static func withoutEnd(_ recipient: String) -> String {
    var text = recipient[...]
    while let last = text.last, ";. ".contains(last) { text.removeLast() }
    if text.hasPrefix("- ") { text = text.dropFirst(2) }
    return String(text)
  }

  private static func roman(_ number: Int) -> String {
    ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"].dropFirst(number - 1).first
      ?? "\(number)"
  }
}

extension ProgrammeDocument.Table {
  /// The table with its columns as wide as what they hold asks for.
  fileprivate func administrative(titled isTitled: Bool) -> AdministrativeTable {
    let cells = rows.map { row in row.map { AdministrativeCell(reading: $0) } }
    return AdministrativeTable(
      title: isTitled ? title : "",
      columns: columns.indices.map { column in
        AdministrativeTable.Column(
          share: share(of: column), alignment: Self.alignment(of: column, in: cells))
      }, head: [columns.map { .text($0) }], rows: cells, note: note)
  }

  /// By how much a column holds, none too narrow for its longest word.
  private func share(of column: Int) -> Double {
    let body = rows.map { $0.indices.contains(column) ? $0[column] : "" }
    let texts = [columns[column]] + body
    let mean = Double(texts.reduce(0) { $0 + $1.count }) / Double(texts.count)
    let word = texts.flatMap { $0.split(separator: " ") }.map(\.count).max() ?? 1
    // An empty column is written into by a person.
    let least: Double = body.allSatisfy(\.isEmpty) && !body.isEmpty ? 14 : 6
    return max(Double(word) + 2, least, mean.squareRoot() * 3)
  }

  /// Numbers stand at the right; a running number in the middle.
  private static func alignment(
    of column: Int, in rows: [[AdministrativeCell]]
  ) -> LayoutStyle.Alignment {
    let cells = rows.compactMap { $0.indices.contains(column) ? $0[column] : nil }
      .filter { !$0.text.isEmpty }
    guard !cells.isEmpty, cells.allSatisfy(\.isNumber) else { return .left }
    let isRunning =
      column == 0
      && cells.enumerated().allSatisfy { place, cell in cell.content == .count(place + 1) }
    return isRunning ? .centre : .right
  }
}

extension AdministrativeCell {
  /// A text as a cell. It is a number where writing the number gives the very text back, so that all
  /// files show what was drafted: `1.234` and `92,18` are numbers, the year `2026` and `05` are not.
  init(reading text: String) {
    if text.isEmpty {
      self = .text("")
      return
    }
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    let digits = text.filter { $0 != "." && $0 != "," }
    if parts.count <= 2, !digits.isEmpty, digits.count <= 12,
      digits.allSatisfy({ $0.isASCII && $0.isNumber }), let whole = Int(digits)
    {
      let places = parts.count == 2 ? parts[1].count : 0
      var scale = 1.0
      for _ in 0..<places { scale *= 10 }
      let number =
        places == 0
        ? AdministrativeCell.count(whole)
        : AdministrativeCell(.decimal(Double(whole) / scale, places: places))
      if number.text == text {
        self = number
        return
      }
    }
    self = .text(text)
  }

  fileprivate var isNumber: Bool {
    switch content {
    case .count, .decimal, .percent: true
    case .text, .missing: false
    }
  }
}
