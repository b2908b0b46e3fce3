/// A place for an upload.
public struct Upload: Sendable, Equatable {
  public var id: String
  public var fileName: String
  /// An open place that only the adapter behind the desk understands (a file's path).
  public var place: String

  public init(id: String, fileName: String, place: String) {
    self.id = id
    self.fileName = fileName
    self.place = place
  }
}
