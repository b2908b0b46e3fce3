/// A table of an administrative document. Its head rows come again on every page and may span columns and
/// rows; so may the cells of its rows span columns.
public struct AdministrativeTable: Hashable, Sendable {
  /// A column: how wide beside the others, and how its cells stand.
  public struct Column: Hashable, Sendable {
    /// Its part of the width: a column of 2 is twice as wide as one of 1.
    public var share: Double
    public var alignment: LayoutStyle.Alignment

    public init(share: Double = 1, alignment: LayoutStyle.Alignment = .left) {
      self.share = share
      self.alignment = alignment
    }
  }

  /// Stands above the table, and names its sheet in a workbook.
  public var title: String
  /// `Đơn vị tính: trường hợp`; empty for none.
  public var unit: String
  public var columns: [Column]
  /// A cell that spans rows stands in the first of them only.
  public var head: [[AdministrativeCell]]
  public var rows: [[AdministrativeCell]]
  /// Stands below, in italics; empty for none.
  public var note: String

  public init(
    title: String = "", unit: String = "", columns: [Column], head: [[AdministrativeCell]],
    rows: [[AdministrativeCell]], note: String = ""
  ) {
    self.title = title
    self.unit = unit
    self.columns = columns
    self.head = head
    self.rows = rows
    self.note = note
  }
}
