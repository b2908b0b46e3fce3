/// The name of a rule, as law files and stored decisions write it: `deadline.birth`.
public struct RuleName: RawRepresentable, Hashable, Sendable, Codable {
  public let rawValue: String

  public init(rawValue: String) {
    self.rawValue = rawValue
  }
}

extension RuleName: ExpressibleByStringLiteral {
  public init(stringLiteral text: String) {
    rawValue = text
  }
}

extension RuleName: Comparable {
  public static func < (first: RuleName, second: RuleName) -> Bool {
    first.rawValue < second.rawValue
  }
}

extension RuleName: CustomStringConvertible {
  public var description: String { rawValue }
}
