/// Why no small picture was made of a file.
public enum PictureProblem: Error, Sendable, Equatable {
  /// It cannot be opened, or is larger than a scan is.
  case unreadable
  /// It is no picture of its type, or a broken one.
  case broken
  /// It has more points than a scan of a page has.
  case tooManyPoints
}
