import CivilDate
public import VitalStatistics

/// A filled statutory table as a document: the layout of its form, its notes, who signed it.
public struct StatutoryDocument {
  private let table: TableDefinition
  private let filled: FilledTable
  private let communeName: String
  private let locked: LockedTable?

  /// `locked` is the newest signed version; the document bears its signature only while it says the same.
  public init(
    table: TableDefinition, filled: FilledTable, communeName: String, locked: LockedTable?
  ) {
    self.table = table
    self.filled = filled
    self.communeName = communeName
    self.locked = locked.flatMap { $0.cells == filled.cells ? $0 : nil }
  }

  /// The document, on its long side where the form has columns.
  public var document: AdministrativeDocument {
    var document = AdministrativeDocument(
      agency: PaperAgency(
        name: "Ủy ban nhân dân \(communeName)".uppercased(), place: communeName),
      on: locked?.lockedOn ?? filled.asOf, kind: "Biểu \(table.code)", subject: table.title)
    document.look = .publication
    document.isLandscape = table.orientation == .columns
    document.body = [
      .paragraph(
        "\(Self.name(filled.kind)) \(filled.year): từ \(filled.span.lowerBound.slashed) đến \(filled.span.upperBound.slashed). Số liệu đến \(filled.asOf.slashed). \(standing)"
      ), .table(body),
    ]
    document.signer = SignerBlock(
      .authority, lines: ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"], name: locked?.signer ?? "")
    document.secondSigner = SignerBlock(.writer, lines: ["NGƯỜI LẬP BIỂU"])
    return document
  }

  private var standing: String {
    locked.map { "Bản khóa lần \($0.version), ngày \($0.lockedOn.slashed)." } ?? "Bản nháp."
  }

  /// The kind of period as the forms name it.
  public static func name(_ kind: TablePeriod.Kind) -> String {
    switch kind {
    case .halfYear: "6 tháng đầu năm"
    case .preliminaryYear: "Năm (sơ bộ)"
    case .fullYear: "Năm chính thức"
    }
  }

  private var body: AdministrativeTable {
    var notes = "Nguồn: \(table.source). “…”: sổ không ghi điều này."
    if filled.cells.contains(where: { $0.estimated > 0 }) {
      notes += " Số trong ngoặc là phần ước tính theo cùng kỳ năm trước cho các tháng chưa hết."
    }
    for broken in filled.breaks {
      notes += " Chưa khớp: \(broken.rule) (\(broken.left) và \(broken.right))."
    }
    return table.orientation == .columns ? columns(notes) : rows(notes)
  }

  private func value(_ item: TableItem) -> AdministrativeCell {
    guard let cell = filled[item.id], let value = cell.value else {
      return AdministrativeCell(.missing(item.measure == .heading ? "" : "…"))
    }
    if case .mean = item.measure {
      return AdministrativeCell(.decimal(Double(value) / 10, places: 1))
    }
    guard cell.estimated > 0 else { return .count(value) }
    return .text("\(AdministrativeCell.count(value).text) (\(cell.estimated))")
  }

  private func rows(_ notes: String) -> AdministrativeTable {
    AdministrativeTable(
      columns: [
        .init(share: 1, alignment: .centre), .init(share: 6),
        .init(share: 1.6, alignment: .centre), .init(share: 1.4, alignment: .right),
      ],
      head: [["Mã số", "Nội dung", "Đơn vị", "Tổng số"].map { .text($0) }],
      rows: table.items.map { item in
        [.text(item.id), .text(item.title), .text(item.unit), value(item)]
      }, note: notes)
  }

  private func columns(_ notes: String) -> AdministrativeTable {
    AdministrativeTable(
      columns: table.items.map { _ in .init(alignment: .centre) },
      head: heads + [table.items.map { .text("(\($0.id))") }],
      rows: [table.items.map(value)], note: notes)
  }

  /// Group headings, merged where neighbours share them; a title goes down to the last level.
  private var heads: [[AdministrativeCell]] {
    let levels = (table.items.map(\.groups.count).max() ?? 0) + 1
    return (0..<levels).map { level in
      var cells: [AdministrativeCell] = []
      var start = 0
      while start < table.items.count {
        let groups = table.items[start].groups
        var end = start
        if groups.count > level {
          let path = groups.prefix(level + 1)
          while end + 1 < table.items.count,
            table.items[end + 1].groups.prefix(level + 1) == path
          {
            end += 1
          }
          cells.append(.text(groups[level], columnSpan: end - start + 1))
        } else if groups.count == level {
          cells.append(.text(table.items[start].title, rowSpan: levels - level))
        }
        start = end + 1
      }
      return cells
    }
  }
}
