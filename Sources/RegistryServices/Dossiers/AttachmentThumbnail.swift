/// A kept file in small.
public struct AttachmentThumbnail: Sendable, Equatable {
  public var media: KeptAttachment.Media
  /// Where the picture lies, a JPEG; nil when none could be made of the file.
  public var path: String?

  public init(media: KeptAttachment.Media, path: String?) {
    self.media = media
    self.path = path
  }
}
