public import CivilDate

/// A document of the office about the programme: its head, its text and tables, its end.
///
/// The same value is written as DOCX, XLSX and page, so that the figures of all of them are equal.
public struct ProgrammeDocument: Sendable, Equatable {
  /// A part of its body, in order.
  public enum Block: Sendable, Equatable {
    /// `I. CÔNG TÁC CHỈ ĐẠO`.
    case heading(String)
    case paragraph(String)
    case table(Table)
  }

  /// A table whose head is repeated on every page.
  public struct Table: Sendable, Equatable {
    public var title: String
    public var columns: [String]
    public var rows: [[String]]
    /// What each figure means and as of when; below the table.
    public var note: String

    public init(title: String, columns: [String], rows: [[String]], note: String = "") {
      self.title = title
      self.columns = columns
      self.rows = rows
      self.note = note
    }
  }

  public var head: DocumentHead
  public var kind: ProgrammeDocumentKind
  /// The year that it is about.
  public var year: Int
  /// The day whose figures it holds.
  public var asOf: PlainDate
  /// Its subject: `Kết quả thực hiện …`.
  public var subject: String
  public var blocks: [Block]
  /// Tables behind the signature.
  public var annex: [Table]

  public init(
    head: DocumentHead, kind: ProgrammeDocumentKind, year: Int, asOf: PlainDate, subject: String,
    blocks: [Block], annex: [Table]
  ) {
    self.head = head
    self.kind = kind
    self.year = year
    self.asOf = asOf
    self.subject = subject
    self.blocks = blocks
    self.annex = annex
  }
}
