/// The fonts of papers are not on this machine (Debian: package fonts-liberation2).
public struct FontProblem: Error, Hashable, Sendable {
  /// Where they were looked for.
  public var folders: [String]
}
