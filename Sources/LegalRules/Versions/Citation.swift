/// Where a rule is written: the instrument and its article, so that every figure can say why.
public struct Citation: Hashable, Sendable, Codable {
  /// The instrument's number as it is quoted: `60/2014/QH13`.
  public var instrument: String
  /// The place in it: `Điều 15 khoản 1`; empty when the whole instrument is meant.
  public var article: String

  public init(instrument: String, article: String) {
    self.instrument = instrument
    self.article = article
  }

  /// "Điều 15 khoản 1, 60/2014/QH13".
  public var text: String { article.isEmpty ? instrument : "\(article), \(instrument)" }
}
