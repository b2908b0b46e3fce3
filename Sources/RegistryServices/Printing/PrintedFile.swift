/// A PDF, and what is to be known about it.
public struct PrintedFile: Hashable, Sendable {
  public var bytes: [UInt8]
  public var pageCount: Int
  public var findings: [PrintFinding]

  public init(bytes: [UInt8], pageCount: Int, findings: [PrintFinding] = []) {
    self.bytes = bytes
    self.pageCount = pageCount
    self.findings = findings
  }
}
