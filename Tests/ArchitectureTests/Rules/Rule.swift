/// A rule of the house: what it forbids or asks, why, and how one file is read for it.
struct Rule: Sendable {
  let name: String
  let because: String
  let findings: @Sendable (SourceFile) -> [Finding]

  init(
    _ name: String, because: String, findings: @escaping @Sendable (SourceFile) -> [Finding]
  ) {
    self.name = name
    self.because = because
    self.findings = findings
  }

  func findings(in files: [SourceFile]) -> [Finding] { files.flatMap(findings) }

  /// What the rule finds in a snippet, as if it stood at the path.
  func findings(in snippet: String, at path: String) -> [Finding] {
    findings(SourceFile(path: path, text: snippet))
  }
}
