public import CivilDate
public import LegalRules

/// What the law files know of an article that somebody typed.
public enum CitedLaw: Hashable, Sendable {
  /// The instrument is law on the day.
  case inForce
  /// The instrument is known, and no rule of it is law on the day.
  case notInForce(instrument: String)
  /// No instrument that the law files know is named.
  case unknown

  /// Looks up the instrument named in a text such as `Điều 16, 60/2014/QH13`, on a day.
  public init(_ text: String, on date: PlainDate, in law: LawBook) {
    let words = Set(
      text.split { $0.isWhitespace || $0 == "," || $0 == ";" || $0 == "(" || $0 == ")" }
        .map { $0.lowercased() })
    var known: String?
    for rule in law.rules.values {
      for version in rule.versions where words.contains(version.citation.instrument.lowercased()) {
        known = version.citation.instrument
        if version.covers(date), version.content != .unknown {
          self = .inForce
          return
        }
      }
    }
    self = known.map { .notInForce(instrument: $0) } ?? .unknown
  }
}
