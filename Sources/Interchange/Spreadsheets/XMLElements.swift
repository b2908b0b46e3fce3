import CExpat

/// Reads a part of a workbook, or a file of notices, element by element; for the small parts and the shared
/// texts.
///
/// Names come without their namespace prefix.
final class XMLElements {
  /// What is done with the elements of a part.
  protocol Handler: AnyObject {
    func opens(_ name: String, _ attributes: Attributes)
    func closes(_ name: String)
    func text(_ bytes: UnsafeBufferPointer<UInt8>)
    /// Set by the handler to end reading with a problem.
    var problem: SourceFileProblem? { get }
    /// Set by the handler when it has seen enough.
    var isSatisfied: Bool { get }
  }

  /// The attributes of one element, read while it opens.
  struct Attributes {
    fileprivate let pointer: UnsafeMutablePointer<UnsafePointer<CChar>?>

    /// The value of an attribute; a namespace prefix of its name does not count.
    subscript(name: String) -> String? {
      var at = 0
      while let key = pointer[at], let value = pointer[at + 1] {
        if XMLElements.localName(key) == name { return String(cString: value) }
        at += 2
      }
      return nil
    }
  }

  private let handler: any Handler
  private var guarding: XMLGuard

  private init(_ handler: any Handler, _ guarding: XMLGuard) {
    self.handler = handler
    self.guarding = guarding
  }

  /// Reads a whole part into a handler.
  static func read(
    _ part: WorkbookPart, limits: SourceLimits, into handler: any Handler
  ) throws(SourceFileProblem) {
    try read(named: part.name, limits: limits, into: handler) {
      buffer throws(SourceFileProblem) in try part.read(into: buffer)
    }
  }

  /// Reads a whole file into a handler.
  static func read(
    from descriptor: FileDescriptor, named name: String, limits: SourceLimits,
    into handler: any Handler
  ) throws(SourceFileProblem) {
    try read(named: name, limits: limits, into: handler) {
      buffer throws(SourceFileProblem) in try descriptor.read(into: buffer)
    }
  }

  /// Reads to the end what `next` puts into its buffer; 0 bytes are the end.
  private static func read(
    named name: String, limits: SourceLimits, into handler: any Handler,
    next: (UnsafeMutableRawBufferPointer) throws(SourceFileProblem) -> Int
  ) throws(SourceFileProblem) {
    guard let parser = XML_ParserCreate(nil) else { throw .excessiveXML(part: name) }
    defer { XML_ParserFree(parser) }
    let reader = XMLElements(handler, XMLGuard(parser, part: name, limits: limits))
    XML_SetUserData(parser, Unmanaged.passUnretained(reader).toOpaque())
    XML_SetElementHandler(
      parser, { XMLElements.of($0)?.opens($1, $2) }, { XMLElements.of($0)?.closes($1) })
    XML_SetCharacterDataHandler(parser) { XMLElements.of($0)?.text($1, $2) }
    XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, _ in
      XMLElements.of(data)?.guarding.findsDocumentType()
    }

    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
    defer { buffer.deallocate() }
    var fed = 0
    while !handler.isSatisfied {
      let length = try next(buffer)
      try XMLGuard.parse(
        parser, UnsafeRawBufferPointer(rebasing: buffer[..<length]), fed: fed,
        isLast: length == 0, part: name, limits: limits,
        problem: { reader.guarding.problem })
      fed += length
      if length == 0 { break }
    }
    withExtendedLifetime(reader) {}
  }

  private static func of(_ data: UnsafeMutableRawPointer?) -> XMLElements? {
    data.map { Unmanaged<XMLElements>.fromOpaque($0).takeUnretainedValue() }
  }

  private func opens(
    _ name: UnsafePointer<CChar>?, _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?
  ) {
    guard let name, let attributes, guarding.opens(attributes) else { return }
    handler.opens(Self.localName(name), Attributes(pointer: attributes))
    if let problem = handler.problem { guarding.stop(problem) }
  }

  private func closes(_ name: UnsafePointer<CChar>?) {
    guard let name else { return }
    guarding.closes()
    handler.closes(Self.localName(name))
    if let problem = handler.problem { guarding.stop(problem) }
  }

  private func text(_ text: UnsafePointer<CChar>?, _ length: Int32) {
    guard let text else { return }
    text.withMemoryRebound(to: UInt8.self, capacity: Int(length)) { start in
      handler.text(UnsafeBufferPointer(start: start, count: Int(length)))
    }
    if let problem = handler.problem { guarding.stop(problem) }
  }

  fileprivate static func localName(_ name: UnsafePointer<CChar>) -> String {
    let whole = String(cString: name)
    guard let colon = whole.utf8.lastIndex(of: 0x3A) else { return whole }
    return String(whole[whole.utf8.index(after: colon)...])
  }
}
