public import CivilDate

/// A judgment or decision as a note cites it: "Đã ly hôn theo Bản án số 7/2012/HNGĐ-ST ngày 04 tháng 8 năm 2012
/// của Tòa án nhân dân huyện Quốc Oai" (Circular 04/2020/TT-BTP, article 23.3).
public struct CitedDecision: Hashable, Sendable {
  public var form: JudgmentForm
  public var number: String
  /// Nil where the note does not say it, or not to be read.
  public var decidedOn: PartialDate?
  /// Empty where the note does not say it.
  public var court: String

  /// Reads a note; nil when it cites none.
  public init?(note: String) {
    let forms: [(word: String, form: JudgmentForm)] = [
      ("Bản án", .judgment), ("bản án", .judgment), ("Quyết định", .decision),
      ("quyết định", .decision),
    ]
    let places = forms.compactMap { entry in
      note.firstRange(of: entry.word).map { (form: entry.form, rest: note[$0.upperBound...]) }
    }
    guard let found = places.max(by: { $0.rest.count < $1.rest.count }) else { return nil }
    form = found.form
    var rest = found.rest
    if let number = rest.firstRange(of: "số ") { rest = rest[number.upperBound...] }
    let word = rest.drop { $0 == " " }.prefix { $0 != " " && $0 != ";" && $0 != "," }
    guard word.contains(where: \.isNumber) else { return nil }
    number = String(word)
    rest = rest[word.endIndex...]
    let end = rest.firstIndex(of: ";") ?? rest.endIndex
    rest = rest[..<end]
    court = rest.firstRange(of: " của ").map { Self.trimmed(rest[$0.upperBound...]) } ?? ""
    let day = rest.firstRange(of: " của ").map { rest[..<$0.lowerBound] } ?? rest
    decidedOn = day.firstRange(of: "ngày ").flatMap { CellDate(String(day[$0.lowerBound...])).date }
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while let last = text.last, last == " " || last == "." { text.removeLast() }
    return String(text)
  }
}
