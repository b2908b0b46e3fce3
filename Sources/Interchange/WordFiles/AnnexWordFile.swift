public import ActionProgramme
internal import CivilDate
internal import VitalStatistics

/// The annex of a plan as the Word table that offices exchange, with a column that tells how far each
/// item has come.
public struct AnnexWordFile: Sendable {
  private let programme: Programme
  private let progress: [String: String]

  /// `progress` tells of each item by its id; an item without a word has an empty cell.
  public init(_ programme: Programme, progress: [String: String]) {
    self.programme = programme
    self.progress = progress
  }

  /// The headings of the annex, as the decision's own table has them, and ours behind them.
  public static let columns = [
    "STT", "Nội dung thực hiện", "Cơ quan chủ trì", "Cơ quan phối hợp", "Kết quả",
    "Thời gian thực hiện", "Tiến độ",
  ]
  private static let widths = [700, 4_300, 1_800, 1_900, 2_600, 1_400, 1_300]

  /// Writes the file. Throws `TableProblem.cannotWrite`.
  public func write(to path: String) throws(TableProblem) {
    try WordPackage(body: head + table + WordMarkup.paragraph(""), isLandscape: true).write(
      to: path)
  }

  private typealias Look = WordMarkup.Look

  private var head: String {
    let plan = programme.plan
    let number = plan.number.isEmpty ? "      /KH-UBND" : plan.number
    let date = plan.date.map { $0.slashed } ?? "   /   /"
    return WordMarkup.paragraph("PHỤ LỤC", Look(alignment: "center", isBold: true, size: 28))
      + WordMarkup.paragraph(
        "Tổ chức thực hiện \(programme.title)", Look(alignment: "center", isBold: true, size: 26))
      + WordMarkup.paragraph(
        "(Kèm theo Kế hoạch số \(number) ngày \(date) của \(plan.issuedBy))",
        Look(alignment: "center", isItalic: true, size: 26))
  }

  private var table: String {
    var rows = [cells(Self.columns, bold: true)]
    for section in programme.sections {
      rows.append(wide(section.id, section.title))
      rows += section.items.map(row)
    }
    return WordMarkup.table(rows, widths: Self.widths, headRows: 1)
  }

  private func row(_ item: ProgrammeItem) -> [WordMarkup.Cell] {
    let number = item.id.split(separator: ".").last.map(String.init) ?? item.id
    guard !item.isHeading else {
      return cells([number, item.content, "", "", "", "", ""], bold: false)
    }
    let targets = programme.targets.filter { item.targets.contains($0.indicator) }
    let results = item.results + targets.map(Self.sentence)
    return cells(
      [
        number, item.content, item.lead.flatMap { programme.findAgency($0)?.name } ?? "",
        item.participants.map { programme.findAgency($0)?.name ?? $0 }.joined(separator: "\n"),
        results.count > 1 ? results.map { "- \($0)" }.joined(separator: "\n") : results.first ?? "",
        item.time, progress[item.id] ?? "",
      ], bold: false)
  }

  /// `Tỷ lệ …: 98 % (2028), 98,5 % (2030)`.
  private static func sentence(_ target: ProgrammeTarget) -> String {
    let goals = target.goals.map { goal in
      let tenths = goal.hundredths % 100 / 10
      return "\(goal.hundredths / 100)\(tenths > 0 ? ",\(tenths)" : "")% (\(goal.year))"
    }
    return "\(target.name): \(goals.joined(separator: ", "))"
  }

  private func wide(_ id: String, _ title: String) -> [WordMarkup.Cell] {
    let rest = Self.widths.dropFirst().reduce(0, +)
    return [
      .init(
        content: WordMarkup.paragraph(id, Look(alignment: "center", isBold: true, size: 24)),
        width: Self.widths[0]),
      .init(
        content: WordMarkup.paragraph(title, Look(isBold: true, size: 24)), width: rest, span: 6),
    ]
  }

  private func cells(_ texts: [String], bold: Bool) -> [WordMarkup.Cell] {
    zip(texts, Self.widths).map { text, width in
      let paragraphs = text.split(separator: "\n", omittingEmptySubsequences: false).map {
        WordMarkup.paragraph(
          String($0), Look(alignment: bold ? "center" : "", isBold: bold, size: 24))
      }
      return .init(content: paragraphs.joined(), width: width)
    }
  }
}
