import CExpat

/// Reads an XML part into elements. A document type, too much depth or too much text is refused.
final class XMLReading {
  private var stack: [XMLElement] = []
  private var root: XMLElement?
  private var problem: String?
  private var parser: XML_Parser?
  private static let deepest = 200

  /// The root element; throws what is wrong with the text.
  static func root(of bytes: [UInt8]) throws(WordProblem) -> XMLElement {
    let reading = XMLReading()
    guard let parser = XML_ParserCreate("UTF-8") else { throw WordProblem("XML") }
    defer { XML_ParserFree(parser) }
    reading.parser = parser
    XML_SetUserData(parser, Unmanaged.passUnretained(reading).toOpaque())
    XML_SetElementHandler(
      parser,
      { data, name, attributes in
        guard let reading = XMLReading.from(data), let name else { return }
        reading.begin(String(cString: name), attributes)
      },
      { data, _ in XMLReading.from(data)?.end() })
    XML_SetCharacterDataHandler(parser) { data, text, count in
      guard let reading = XMLReading.from(data), let text else { return }
      let bytes = UnsafeRawBufferPointer(start: text, count: Int(count))
      reading.add(String(decoding: bytes, as: UTF8.self))
    }
    XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, _ in
      XMLReading.from(data)?.stop("DOCTYPE")
    }
    let status = bytes.withUnsafeBytes { buffer in
      XML_Parse(
        parser, buffer.baseAddress?.assumingMemoryBound(to: CChar.self),
        Int32(clamping: buffer.count),
        1)
    }
    if let problem = reading.problem { throw WordProblem(problem) }
    guard status == XML_STATUS_OK, let root = reading.root else {
      let line = XML_GetCurrentLineNumber(parser)
      throw WordProblem("XML, \(line)")
    }
    return root
  }

  private static func from(_ data: UnsafeMutableRawPointer?) -> XMLReading? {
    data.map { Unmanaged<XMLReading>.fromOpaque($0).takeUnretainedValue() }
  }

  private func begin(
    _ name: String, _ given: UnsafeMutablePointer<UnsafePointer<CChar>?>?
  ) {
    var attributes: [(name: String, value: String)] = []
    var place = 0
    while let key = given?[place], let value = given?[place + 1] {
      attributes.append((String(cString: key), String(cString: value)))
      place += 2
    }
    let element = XMLElement(name, attributes)
    stack.last?.nodes.append(.element(element))
    if stack.isEmpty { root = element }
    stack.append(element)
    if stack.count > Self.deepest { stop("depth") }
  }

  private func end() { if !stack.isEmpty { stack.removeLast() } }

  private func add(_ text: String) {
    guard let element = stack.last else { return }
    if case .text(let before)? = element.nodes.last {
      element.nodes[element.nodes.count - 1] = .text(before + text)
    } else {
      element.nodes.append(.text(text))
    }
  }

  private func stop(_ reason: String) {
    problem = reason
    XML_StopParser(parser, 0)
  }
}
