import RegistryServices

/// A press that prints the names of papers instead of papers.
struct DemoPrinting: PaperPrinting {
  func pdf(
    of papers: [PrintedPaper], _ setting: PrintSetting
  ) async throws(PrintRefusal) -> PrintedFile {
    guard !papers.isEmpty else { throw .nothing }
    // What was asked for can be read in the answer.
    let marks = papers.contains { $0.marks.contains(.unsignedDraft) } ? " chưa ký" : ""
    let text =
      "%PDF " + papers.map(\.title).joined(separator: "; ") + marks
      + " \(setting.content.rawValue) \(setting.offsetX) \(setting.offsetY)"
    let lookups = papers.compactMap(\.lookup?.address).map { " \($0)" }.joined()
    return PrintedFile(bytes: Array((text + lookups).utf8), pageCount: papers.count)
  }
}
