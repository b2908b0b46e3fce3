import CExpat

/// What every XML part is held to: no document type, no nesting or attributes beyond measure, no
/// endless tag. Courts' and offices' files never come near; files built to do harm do.
struct XMLGuard {
  private let parser: OpaquePointer
  private let part: String
  private let limits: SourceLimits
  private var depth = 0
  private(set) var problem: SourceFileProblem?

  init(_ parser: OpaquePointer, part: String, limits: SourceLimits) {
    self.parser = parser
    self.part = part
    self.limits = limits
  }

  /// Counts an element that opens; false when it went too far and parsing was stopped.
  @inline(__always)
  mutating func opens(
    _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>
  ) -> Bool {
    depth += 1
    if depth > limits.elementDepth {
      stop(.excessiveXML(part: part))
      return false
    }
    var count = 0
    while attributes[count] != nil { count += 2 }
    if count > limits.attributes * 2 {
      stop(.excessiveXML(part: part))
      return false
    }
    return true
  }

  @inline(__always)
  mutating func closes() { depth -= 1 }

  mutating func findsDocumentType() { stop(.documentType(part: part)) }

  /// Ends parsing with a problem; the first one counts.
  mutating func stop(_ problem: SourceFileProblem) {
    if self.problem == nil { self.problem = problem }
    XML_StopParser(parser, 0)
  }

  /// Gives a piece to the parser and throws what came of it. `fed` is all bytes before this piece.
  ///
  /// The parser looks at an unfinished tag again with every piece: one that stays unfinished for
  /// long is refused before that costs time.
  static func parse(
    _ parser: OpaquePointer, _ bytes: UnsafeRawBufferPointer, fed: Int, isLast: Bool,
    part: String, limits: SourceLimits, problem: () -> SourceFileProblem?
  ) throws(SourceFileProblem) {
    let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
    let status = XML_Parse(parser, start, Int32(bytes.count), isLast ? 1 : 0)
    if let problem = problem() { throw problem }
    guard status == XML_STATUS_OK else {
      throw .malformedXML(
        part: part, line: Int(XML_GetCurrentLineNumber(parser)),
        detail: XML_ErrorString(XML_GetErrorCode(parser)).map { String(cString: $0) } ?? "")
    }
    if fed + bytes.count - Int(XML_GetCurrentByteIndex(parser)) > limits.tokenBytes {
      throw .excessiveXML(part: part)
    }
  }
}
