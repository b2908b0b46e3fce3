/// Makes PDF files of papers. A preview is the same file: what is shown is what is printed.
public protocol PaperPrinting: Sendable {
  /// The papers one after the other in one file, each beginning on a page of its own.
  ///
  /// Throws `PrintRefusal`; a paper whose day no layout covers refuses the whole file.
  func pdf(of papers: [PrintedPaper], _ setting: PrintSetting) async throws(PrintRefusal)
    -> PrintedFile
}

extension PaperPrinting {
  /// One paper, the whole form.
  public func pdf(of paper: PrintedPaper) async throws(PrintRefusal) -> PrintedFile {
    try await pdf(of: [paper], PrintSetting())
  }
}
