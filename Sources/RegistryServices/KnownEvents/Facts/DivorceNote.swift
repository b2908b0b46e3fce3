public import CivilDate
internal import RecordLinkage

/// What the note of a marriage entry says of a divorce.
public struct DivorceNote: Sendable, Equatable {
  /// Number of the judgment or decision as the note cites it; empty when it cites none.
  public var judgmentNumber: String
  /// The day on which the note was written; nil when it does not say.
  public var notedOn: PlainDate?

  public init(judgmentNumber: String, notedOn: PlainDate?) {
    self.judgmentNumber = judgmentNumber
    self.notedOn = notedOn
  }

  /// Reads `Đã ly hôn theo Bản án số 7/2002/HNGĐ-ST ngày 04/08/2002 của …; ghi ngày 15/09/2002`.
  ///
  /// The number is the word after "số", the day the one after the last "ghi ngày" (also "ghi chú
  /// ngày"). Nil when the text does not speak of a divorce.
  public init?(text: String) {
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    let folded = words.map { VietnameseText.folded($0) }
    guard folded.adjacent("ly", "hon") != nil || folded.adjacent("li", "hon") != nil
    else { return nil }
    judgmentNumber = ""
    notedOn = nil
    if let index = folded.firstIndex(of: "so"), index + 1 < words.count {
      judgmentNumber = words[index + 1].trimmedPunctuation
    }
    for index in folded.indices where folded[index] == "ghi" {
      let rest = folded[(index + 1)...].prefix(3)
      guard let day = rest.firstIndex(of: "ngay"), day + 1 < words.count else { continue }
      notedOn = Self.date(words[day + 1].trimmedPunctuation) ?? notedOn
    }
  }

  private static func date(_ text: String) -> PlainDate? {
    let parts = text.split { $0 == "/" || $0 == "." || $0 == "-" }.compactMap { Int($0) }
    guard parts.count == 3 else { return nil }
    return PlainDate(year: parts[2], month: parts[1], day: parts[0])
  }
}

extension [String] {
  /// Where the first word stands with the second one right behind it.
  fileprivate func adjacent(_ first: String, _ second: String) -> Int? {
    indices.first { self[$0] == first && $0 + 1 < count && self[$0 + 1] == second }
  }
}

extension String {
  /// Without commas, semicolons, full stops and brackets at its ends.
  fileprivate var trimmedPunctuation: String {
    var text = self[...]
    while let last = text.last, ",;.)(".contains(last) { text = text.dropLast() }
    while let first = text.first, ",;.)(".contains(first) { text = text.dropFirst() }
    return String(text)
  }
}
