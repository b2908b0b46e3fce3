import FoundationEssentials

/// Style sheet, scripts and icon, held in memory under addresses that change with their content.
struct StaticShelf: Sendable {
  struct Item: Sendable {
    var mediaType: String
    var bytes: [UInt8]
  }

  private let items: [String: Item]
  private let addresses: [String: String]

  init(directory: String) throws(WebStartError) {
    var items: [String: Item] = [:]
    var addresses: [String: String] = [:]
    for name in try FileTree.files(below: directory) {
      guard let mediaType = Self.mediaType(of: name) else { continue }
      let bytes = try FileTree.bytes(of: "\(directory)/\(name)")
      let parts = name.split(separator: ".")
      let file =
        "\(parts.dropLast().joined(separator: ".")).\(Self.mark(of: bytes)).\(parts.last ?? "")"
      items[file] = Item(mediaType: mediaType, bytes: bytes)
      addresses[name] = "/static/\(file)"
    }
    for name in ["office.css", "office.js", "forms.js", "icon.svg"] where addresses[name] == nil {
      throw .staticFileMissing(name)
    }
    self.items = items
    self.addresses = addresses
  }

  /// The address of a file by its plain name.
  func address(of name: String) -> String { addresses[name] ?? "" }

  /// A file by the last part of its address.
  func item(_ file: String) -> Item? { items[file] }

  private static func mediaType(of name: String) -> String? {
    switch name.split(separator: ".").last {
    case "css": "text/css; charset=utf-8"
    case "js": "text/javascript; charset=utf-8"
    case "svg": "image/svg+xml"
    default: nil
    }
  }

  /// FNV-1a, 64 bits: tells versions of our own files apart, guards against nothing.
  private static func mark(of bytes: [UInt8]) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return String(hash, radix: 16)
  }
}
