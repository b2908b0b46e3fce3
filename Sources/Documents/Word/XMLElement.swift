/// An element of an XML part of a Word file, with what is in it, in order.
final class XMLElement {
  /// What an element holds.
  enum Node {
    case element(XMLElement)
    case text(String)
  }

  let name: String
  var attributes: [(name: String, value: String)]
  var nodes: [Node]

  init(_ name: String, _ attributes: [(name: String, value: String)] = [], _ nodes: [Node] = []) {
    self.name = name
    self.attributes = attributes
    self.nodes = nodes
  }

  convenience init(
    _ name: String, _ attributes: [(name: String, value: String)] = [],
    elements: [XMLElement]
  ) {
    self.init(name, attributes, elements.map { .element($0) })
  }

  var elements: [XMLElement] {
    nodes.compactMap { node in if case .element(let element) = node { element } else { nil } }
  }

  /// The first element of a name in it.
  func first(_ name: String) -> XMLElement? { elements.first { $0.name == name } }

  /// Every element of a name in it, at any depth.
  func all(_ name: String) -> [XMLElement] {
    elements.flatMap { ($0.name == name ? [$0] : []) + $0.all(name) }
  }

  var text: String {
    nodes.map { node in
      switch node {
      case .text(let text): text
      case .element: ""
      }
    }.joined()
  }

  func copy() -> XMLElement {
    XMLElement(
      name, attributes,
      nodes.map { node in
        switch node {
        case .text: node
        case .element(let element): .element(element.copy())
        }
      })
  }

  /// Writes the element with everything in it.
  func write(to bytes: inout [UInt8]) {
    bytes += "<\(name)".utf8
    for (name, value) in attributes {
      bytes += " \(name)=\"".utf8
      Self.escape(value, &bytes)
      bytes.append(0x22)
    }
    if nodes.isEmpty {
      bytes += "/>".utf8
      return
    }
    bytes.append(0x3E)
    for node in nodes {
      switch node {
      case .text(let text): Self.escape(text, &bytes)
      case .element(let element): element.write(to: &bytes)
      }
    }
    bytes += "</\(name)>".utf8
  }

  private static func escape(_ text: String, _ bytes: inout [UInt8]) {
    for byte in text.utf8 {
      switch byte {
      case 0x26: bytes += "&amp;".utf8
      case 0x3C: bytes += "&lt;".utf8
      case 0x3E: bytes += "&gt;".utf8
      case 0x22: bytes += "&quot;".utf8
      case 0x0A: bytes += "&#10;".utf8
      default: bytes.append(byte)
      }
    }
  }
}
