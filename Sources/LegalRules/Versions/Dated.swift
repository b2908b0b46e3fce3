public import CivilDate

/// A value of the law that changes with time: versions in order, each with its dates and its article.
public struct Dated<Value: Hashable & Sendable>: Hashable, Sendable {
  /// What a version says.
  public enum Content: Hashable, Sendable {
    case inForce(Value)
    case expected(Value)
    case unknown
  }

  /// What the rule says for a time, and where that is written.
  public struct Version: Hashable, Sendable {
    public var from: PlainDate
    /// The last day it holds; nil while no end is known.
    public var to: PlainDate?
    public var content: Content
    public var citation: Citation

    public init(from: PlainDate, to: PlainDate?, content: Content, citation: Citation) {
      self.from = from
      self.to = to
      self.content = content
      self.citation = citation
    }

    /// Whether the day lies between its first and its last one.
    public func covers(_ date: PlainDate) -> Bool {
      guard let to else { return from <= date }
      return from <= date && date <= to
    }
  }

  /// A value that is law on the date asked for, and where it is written.
  public struct Applied: Hashable, Sendable {
    public var value: Value
    public var citation: Citation
  }

  /// The name by which gaps are reported.
  public let rule: RuleName
  public let versions: [Version]

  /// Nil unless there is a version and they are in order, none overlapping the next. A time between two
  /// versions that neither covers is allowed: on it there is no such rule.
  public init?(rule: RuleName, _ versions: [Version]) {
    guard !versions.isEmpty,
      versions.allSatisfy({ $0.to.map { [from = $0.from] in from <= $0 } ?? true }),
      zip(versions, versions.dropFirst()).allSatisfy({ earlier, later in
        earlier.to.map { $0 < later.from } ?? false
      })
    else { return nil }
    self.rule = rule
    self.versions = versions
  }

  /// The version that covers the date, in force or not; nil when none does.
  public func findVersion(on date: PlainDate) -> Version? {
    versions.last { $0.covers(date) }
  }

  /// The value that is law on the date.
  public func inForce(on date: PlainDate) throws(LegalGap) -> Applied {
    guard let version = findVersion(on: date) else { throw .uncovered(rule: rule, on: date) }
    switch version.content {
    case .inForce(let value):
      return Applied(value: value, citation: version.citation)
    case .expected:
      throw .onlyExpected(rule: rule, on: date, citation: version.citation)
    case .unknown:
      throw .unknown(rule: rule, on: date, citation: version.citation)
    }
  }
}
