import ActionProgramme
import CivilDate
import RecordLinkage

/// The rows of an annex as they are read one after the other.
struct AnnexRows {
  private let standing: Programme
  private(set) var sections: [ProgrammeSection] = []
  private(set) var agencies: [Agency]
  private(set) var unreadTimes: [String] = []

  init(standing: Programme) {
    self.standing = standing
    agencies = standing.agencies
  }

  /// Takes a row in; answers what is wrong with it.
  mutating func take(_ row: [WordTable.Cell], columns: Int) -> AnnexRefusal.Fault? {
    let number = row.first?.text.split(whereSeparator: { !$0.isLetter && !$0.isNumber }).first
    guard let number else { return row.first?.continues == true ? .mergedDown : .noNumber }
    if Self.isRoman(number) {
      let title = row.dropFirst().map(\.text).filter { !$0.isEmpty }.joined(separator: " ")
      guard !title.isEmpty else { return .noContent }
      sections.append(ProgrammeSection(id: String(number), title: title, items: []))
      return nil
    }
    guard let place = Int(number) else { return .noNumber }
    guard let section = sections.last else { return .noSection }
    if row.contains(where: \.continues) { return .mergedDown }
    let isWhole = row.count >= columns
    if !isWhole {
      let covered = row.reduce(0) { $0 + $1.span }
      let isHeading = row.count == 2 && covered >= columns
      if !isHeading { return covered >= columns ? .mergedAcross : .missingCells }
    } else if row.prefix(columns).contains(where: { $0.span > 1 }) {
      return .mergedAcross
    }
    let id = "\(section.id).\(place)"
    if section.items.contains(where: { $0.id == id }) { return .twice }
    let cells = isWhole ? Array(row.prefix(columns)) : row
    guard cells.count > 1, !cells[1].text.isEmpty else { return .noContent }
    sections[sections.count - 1].items.append(item(id, cells))
    return nil
  }

  private static func isRoman(_ text: Substring) -> Bool {
    !text.isEmpty && text.allSatisfy { "IVX".contains($0) }
  }

  private mutating func item(_ id: String, _ cells: [WordTable.Cell]) -> ProgrammeItem {
    let old = standing.findItem(id: id)
    var item = ProgrammeItem(id: id, content: Self.line(cells[1]))
    item.targets = old?.targets ?? []
    item.channels = old?.channels ?? []
    let rest = cells.dropFirst(2)
    guard rest.contains(where: { !$0.text.isEmpty }) else {
      item.isHeading = true
      return item
    }
    item.lead = codes(of: cells[2]).first
    item.participants = codes(of: cells[3])
    // The results of an item with targets are the targets themselves.
    item.results = item.targets.isEmpty ? Self.results(cells[4]) : []
    item.time = Self.line(cells[5])
    item.schedule = schedule(item.time, old: old, id: id)
    return item
  }

  private static func line(_ cell: WordTable.Cell) -> String {
    cell.paragraphs.filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// Results stand on lines of their own, with or without a dash, or behind semicolons.
  private static func results(_ cell: WordTable.Cell) -> [String] {
    cell.paragraphs.flatMap { $0.split(separator: ";") }.map { part in
      let trimmed = part.drop { $0 == "-" || $0 == "+" || $0 == "–" || $0.isWhitespace }
      return trimmed.prefix(1).uppercased() + trimmed.dropFirst()
    }.map { $0.split(separator: " ").joined(separator: " ") }.filter { !$0.isEmpty }
  }

  private static func key(_ text: some StringProtocol) -> String {
    VietnameseText.folded(String(text)).filter { $0 != " " }
  }

  /// The agencies of a cell by their codes: known names first, however they are punctuated; a new one
  /// gets the first letters of its words.
  private mutating func codes(of cell: WordTable.Cell) -> [String] {
    var found: [String] = []
    for line in cell.paragraphs where !line.isEmpty {
      if let known = agencies.first(where: { Self.key($0.name) == Self.key(line) }) {
        found.append(known.code)
        continue
      }
      let parts = line.split { $0 == "," || $0 == ";" }.filter { !Self.key($0).isEmpty }
      var place = 0
      while place < parts.count {
        let pair = place + 1 < parts.count ? "\(parts[place]) \(parts[place + 1])" : ""
        if let known = agencies.first(where: { Self.key($0.name) == Self.key(pair) }), !pair.isEmpty
        {
          found.append(known.code)
          place += 2
        } else {
          found.append(code(of: parts[place]))
          place += 1
        }
      }
    }
    return found.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  private mutating func code(of name: Substring) -> String {
    if let known = agencies.first(where: { Self.key($0.name) == Self.key(name) }) {
      return known.code
    }
    let words = VietnameseText.folded(String(name)).split(separator: " ")
    let letters = words.compactMap(\.first).map { $0.uppercased() }.joined()
    var code = letters
    var number = 2
    while agencies.contains(where: { $0.code == code }) {
      code = "\(letters)\(number)"
      number += 1
    }
    let shown = name.split(separator: " ").joined(separator: " ")
    agencies.append(Agency(code: code, name: shown))
    return code
  }

  /// The same words mean what they meant in the plan before; others are read, or told as unread.
  private mutating func schedule(
    _ time: String, old: ProgrammeItem?, id: String
  ) -> ItemSchedule {
    if let old, Self.key(old.time) == Self.key(time) { return old.schedule }
    if time.isEmpty { return .unstated }
    if let known = AnnexTime.schedule(of: time, until: standing.period.upperBound) { return known }
    unreadTimes.append("\(id): \(time)")
    return .unstated
  }
}
