import CExpat

/// A sheet being read: each step parses one piece of its XML.
final class SheetCursor {
  private let part: WorkbookPart
  private let limits: SourceLimits
  private let parser: OpaquePointer
  private let scanner: UnsafeMutablePointer<SheetScanner>
  private let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 17, alignment: 16)
  private(set) var bytesRead = 0
  private(set) var isAtEnd = false

  init(
    _ part: WorkbookPart, limits: SourceLimits, onRow: @escaping RawRowHandler
  ) throws(SourceFileProblem) {
    guard let parser = XML_ParserCreate(nil) else { throw .excessiveXML(part: part.name) }
    self.part = part
    self.limits = limits
    self.parser = parser
    scanner = .allocate(capacity: 1)
    scanner.initialize(
      to: SheetScanner(parser, part: part.name, limits: limits, onRow: onRow))
    SheetScanner.attach(scanner, to: parser)
  }

  deinit {
    XML_ParserFree(parser)
    scanner.deinitialize(count: 1)
    scanner.deallocate()
    piece.deallocate()
  }

  var totalBytes: Int { max(part.size, bytesRead) }

  /// Parses the next piece.
  func advance() throws(SourceFileProblem) {
    guard !isAtEnd else { return }
    let length = try part.read(into: piece)
    try XMLGuard.parse(
      parser, UnsafeRawBufferPointer(rebasing: piece[..<length]), fed: bytesRead,
      isLast: length == 0, part: part.name, limits: limits,
      problem: { scanner.pointee.problem })
    bytesRead += length
    if length == 0 { isAtEnd = true }
  }
}
