/// A line of a dossier's checklist, as law files write it: `birthNotice/witnessStatement lookedUp`,
/// `consent handedIn whenMinor`.
public struct RequiredPaper: Hashable, Sendable {
  /// Where the office has a paper from.
  public enum Source: String, CaseIterable, Hashable, Sendable {
    /// Looked up; shown or handed in only where the look-up fails.
    case lookedUp
    /// Shown and handed back.
    case shown
    /// Kept in the dossier.
    case handedIn
  }

  /// When a paper is asked for; without a condition always.
  public enum Condition: String, CaseIterable, Hashable, Sendable {
    case whenParentsMarried
    case whenAuthorised
    /// The person is or was an official or a soldier.
    case whenOfficial
    case whenMinor
    case whenFormerlyMarried
  }

  /// One of these is enough; each is a word of the law files with a message of its own (`paperOf.WORD`).
  public var alternatives: [String]
  public var source: Source
  public var condition: Condition?

  /// How a dossier's checklist names it: its alternatives with a stroke between them.
  public var name: String { alternatives.joined(separator: "/") }

  /// Reads a line; nil when it is none.
  public init?(_ line: String) {
    let words = line.split(separator: " ").map(String.init)
    guard (2...3).contains(words.count), let source = Source(rawValue: words[1]) else { return nil }
    let condition = words.count == 3 ? Condition(rawValue: words[2]) : nil
    guard words.count == 2 || condition != nil else { return nil }
    alternatives = words[0].split(separator: "/").map(String.init)
    self.source = source
    self.condition = condition
  }
}
