/// A file of a published vintage: the same bytes whenever it is asked for.
public struct PublicationFile: Sendable, Equatable {
  public var name: String
  public var mediaType: String
  public var bytes: [UInt8]
  /// What a browser lets the page load: its own style sheet and nothing else. Nil for other files.
  public var contentPolicy: String?

  public init(name: String, mediaType: String, bytes: [UInt8], contentPolicy: String? = nil) {
    self.name = name
    self.mediaType = mediaType
    self.bytes = bytes
    self.contentPolicy = contentPolicy
  }
}
