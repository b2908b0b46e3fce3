/// Makes small pictures of scans and photographs. What comes from outside is decoded away from the process that
/// serves people: a file made to fill the memory ends its own helper and nothing else.
public protocol ThumbnailMaking: Sendable {
  /// Writes a small JPEG of a file, of a PDF its first page, at `place`; false when none can be made of it.
  func make(of path: String, _ media: KeptAttachment.Media, at place: String) async -> Bool
}
