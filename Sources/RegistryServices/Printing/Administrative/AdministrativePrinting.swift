/// Makes files of administrative documents.
public protocol AdministrativePrinting: Sendable {
  /// The document as a file; the page count is that of a PDF and 0 for others.
  ///
  /// Throws `PrintRefusal`; a workbook of a document without a table is refused with `.nothing`.
  func file(
    of document: AdministrativeDocument, as format: DocumentFormat
  ) async throws(PrintRefusal) -> PrintedFile
}
