/// The name of a column as people wrote it, perhaps over two rows: `Mẹ` above `Họ tên`.
struct HeaderCell: Sendable {
  /// What is shown where the column is not known.
  let header: String
  private let readings: [String]
  private let phrases: [HeaderPhrase]
  /// The sex whose column this is, and what the group asks.
  private var sexed: (attribute: HeaderAttribute, word: String)?

  init(_ text: String) { self.init([text], header: text) }

  /// A name under the name of its group: both together, else the name alone.
  init(group: String, text: String) {
    if group.isEmpty || text.isEmpty || group == text {
      self.init(text.isEmpty ? group : text)
    } else {
      let upper = HeaderPhrase(group)
      let lower = HeaderPhrase(text)
      self.init(
        ["\(text) \(group)", text], header: "\(group) – \(text)",
        first: upper?.asked(of: lower))
      guard let attribute = upper?.attribute, upper?.subject?.isMain ?? true, let lower else {
        return
      }
      switch (attribute, lower.text) {
      case (.birth, "nam"), (.sex, "nam"): sexed = (attribute, "Nam")
      case (.birth, "nu"), (.sex, "nu"): sexed = (attribute, "Nữ")
      default: break
      }
    }
  }

  private init(_ texts: [String], header: String, first: HeaderPhrase? = nil) {
    self.header = header
    readings = texts.flatMap(ColumnName.readings(of:))
    phrases = [first].compactMap(\.self) + texts.compactMap(HeaderPhrase.init)
  }

  /// The places that the name may mean in a layout, the likeliest first.
  func places(in layout: HeaderLayout) -> [Int] {
    layout.places(of: readings) + phrases.compactMap(layout.vocabulary.place(of:))
  }

  /// What the column is in a layout when it is that of one sex.
  func sexed(in layout: HeaderLayout) -> SexedColumn? {
    guard let sexed else { return nil }
    return layout.vocabulary.sexed(sexed.attribute, sexed.word)
  }

  /// Whom the column names.
  var subject: HeaderSubject? { phrases.first.flatMap { $0.subject ?? $0.person } }

  /// What the column asks, when it names nobody.
  var asked: HeaderAttribute? {
    guard let phrase = phrases.first, phrase.subject == nil else { return nil }
    return phrase.attribute
  }

  /// Whether only the list of a court has such a column.
  var isOfCourt: Bool { phrases.contains(where: \.isOfCourt) }
}
