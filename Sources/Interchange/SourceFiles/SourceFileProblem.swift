public import CivilRegistration

/// Why a file cannot be read as rows of a register or of a list.
///
/// The cases carry what a message needs; ``code`` is its key and ``values`` fill it in.
public enum SourceFileProblem: Error, Hashable, Sendable {
  case notFound
  case unreadable(reason: String)
  case empty
  case tooLarge(bytes: Int, limit: Int)
  /// Somebody wrote to the file between opening it and reading its rows.
  case changedWhileReading

  /// The old binary workbook of Excel (.xls).
  case oldWorkbook
  /// The workbook or its archive is protected with a password.
  case encrypted
  /// The archive breaks off or its check sums do not fit.
  case damagedArchive(detail: String)
  /// An archive, but not a workbook in Office Open XML.
  case notWorkbook(detail: String)
  /// Neither a workbook nor text.
  case notText
  /// Text whose Vietnamese letters became question marks when it was saved.
  case lettersLost
  case tooManyArchiveEntries(count: Int, limit: Int)
  /// A small file that unpacks into a huge one.
  case expandsTooFar(limit: Int)

  /// A document type or an entity declaration: no office writes one, attackers do.
  case documentType(part: String)
  case malformedXML(part: String, line: Int, detail: String)
  /// Nesting, attributes or a tag beyond all measure.
  case excessiveXML(part: String)
  case tooManySharedTexts(limit: Int)

  case tooManyRows(limit: Int)
  case tooManyColumns(limit: Int)
  case cellTooLong(row: Int, column: Int, limit: Int)
  /// A quotation mark that opens in this row is never closed.
  case unclosedQuote(row: Int)

  /// No row near the top names the columns of a kind; `closest` is the kind that comes nearest.
  case headerNotFound(found: [String], closest: SourceKind?, needed: [String])
  /// One header that names the columns of several kinds.
  case kindAmbiguous(kinds: [SourceKind], found: [String])
  /// A web page under the name of a workbook, as some programs export it.
  case webPage
  /// The XML workbook of Excel 2003.
  case xmlWorkbook
  /// XML or JSON that holds no electronic notice of a birth or death.
  case notNotices
}
