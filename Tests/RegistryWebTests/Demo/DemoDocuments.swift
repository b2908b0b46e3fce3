import RegistryServices

/// Administrative documents whose file is their subject.
struct DemoDocuments: AdministrativePrinting {
  func file(
    of document: AdministrativeDocument, as format: DocumentFormat
  ) async throws(PrintRefusal) -> PrintedFile {
    PrintedFile(bytes: Array("\(format.rawValue) \(document.subject)".utf8), pageCount: 1)
  }
}
