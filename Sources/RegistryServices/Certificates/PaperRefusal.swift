/// Why a paper is not made ready to be printed.
public enum PaperRefusal: Error, Hashable, Sendable {
  /// The log of papers has none of the id, or there is no such entry.
  case unknown
  /// The law of its day has no name for the paper, or the program no form.
  case notDrawn(title: String)
  /// The volume has no written page.
  case emptyVolume
}
