import RegistryServices

/// A press that prints the names of papers instead of papers.
struct DemoPrinting: PaperPrinting {
  func pdf(
    of papers: [PrintedPaper], _ setting: PrintSetting
  ) async throws(PrintRefusal) -> PrintedFile {
    guard !papers.isEmpty else { throw .nothing }
    let text = "%PDF " + papers.map(\.title).joined(separator: "; ")
    return PrintedFile(bytes: Array(text.utf8), pageCount: papers.count)
  }
}
