/// How large a file from outside may be before it is refused.
///
/// A register of a large commune has some tens of thousands of rows; the limits leave room for a
/// whole district and still keep memory and time bounded when a file is built to do harm.
public struct SourceLimits: Hashable, Sendable {
  /// Bytes of the file itself.
  public var fileBytes = 64 << 20
  /// Bytes of all parts that are read from a workbook, unpacked.
  public var expandedBytes = 512 << 20
  /// How many times larger than the file its unpacked parts may be, once they pass
  /// ``freelyExpandedBytes``. A full register expands about twelve times.
  public var expansionRatio = 150
  /// Unpacked bytes that are not held against ``expansionRatio``.
  public var freelyExpandedBytes = 16 << 20
  /// Entries in the archive of a workbook.
  public var archiveEntries = 1_000
  /// Bytes of the texts that cells of a workbook share.
  public var sharedTextBytes = 64 << 20
  /// Number of texts that cells of a workbook share.
  public var sharedTexts = 1_000_000
  /// Rows that are not empty.
  public var rows = 1_000_000
  /// Columns with a header.
  public var columns = 400
  /// Bytes of one cell as UTF-8.
  public var cellBytes = 32 << 10
  /// Rows from the top among which the header is sought: titles stand above it.
  public var headerRows = 20
  /// Bytes from the top among which the header is sought.
  public var headerBytes = 4 << 20
  /// Elements inside one another in a part of a workbook.
  public var elementDepth = 32
  /// Attributes of one element.
  public var attributes = 64
  /// Bytes of one tag, comment or instruction in a part of a workbook.
  public var tokenBytes = 1 << 20

  /// The limits of the program.
  public static let standard = SourceLimits()

  public init() {}
}
