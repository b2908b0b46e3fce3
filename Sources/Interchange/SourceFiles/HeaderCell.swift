/// The name of a column as people wrote it, perhaps over two rows: `Mẹ` above `Họ tên`.
struct HeaderCell: Sendable {
  /// What is shown where the column is not known.
  let header: String
  private let readings: [String]
  private let phrases: [HeaderPhrase]

  init(_ text: String) { self.init([text], header: text) }

  /// A name under the name of its group: both together, else the name alone.
  init(group: String, text: String) {
    if group.isEmpty || text.isEmpty || group == text {
      self.init(text.isEmpty ? group : text)
    } else {
      self.init(["\(text) \(group)", text], header: "\(group) – \(text)")
    }
  }

  private init(_ texts: [String], header: String) {
    self.header = header
    readings = texts.flatMap(ColumnName.readings(of:))
    phrases = texts.compactMap(HeaderPhrase.init)
  }

  /// The places that the name may mean in a layout, the likeliest first.
  func places(in layout: HeaderLayout) -> [Int] {
    layout.places(of: readings) + phrases.compactMap(layout.vocabulary.place(of:))
  }
}
