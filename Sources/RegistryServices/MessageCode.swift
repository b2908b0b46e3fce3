/// A message to a person as a key and its values; the text stands in the messages file.
public struct MessageCode: Sendable, Hashable {
  /// Key in the messages file, for instance `figure.insufficient.noList`.
  public var key: String
  /// Values for `{0}`, `{1}` … of the text, already in the reader's form.
  public var values: [String]

  public init(_ key: String, _ values: [String] = []) {
    self.key = key
    self.values = values
  }
}
