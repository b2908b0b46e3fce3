/// The name of an act as forms, dossiers and law files know it: `birth`, `marriage`, `maritalStatus`.
///
/// Each act states its own in its own folder.
public struct ActName: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral {
  public let rawValue: String

  public init(rawValue: String) { self.rawValue = rawValue }

  public init(stringLiteral text: String) { rawValue = text }
}

extension ActName: CustomStringConvertible {
  public var description: String { rawValue }
}
