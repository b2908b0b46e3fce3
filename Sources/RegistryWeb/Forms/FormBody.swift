import HTTPTypes
import Hummingbird
import NIOCore

/// The fields of a form that somebody sent.
struct FormBody: Sendable {
  private let fields: [(name: String, value: String)]

  init(fields: [(name: String, value: String)]) {
    self.fields = fields
  }

  /// Reads a form from a request; refuses other kinds of content and texts that are no UTF-8.
  init(reading request: Request, upTo limit: Int) async throws {
    let mediaType = request.headers[.contentType]?.split(separator: ";").first ?? ""
    guard mediaType.lowercased() == "application/x-www-form-urlencoded" else {
      throw WebFailure.unsupportedContent
    }
    let body: ByteBuffer
    do {
      body = try await request.body.collect(upTo: limit)
    } catch is NIOTooManyBytesError {
      throw WebFailure.tooLarge(limit: limit)
    }
    fields = try Self.fields(of: Array(body.readableBytesView))
  }

  static func fields(of bytes: [UInt8]) throws -> [(name: String, value: String)] {
    try bytes.split(separator: UInt8(ascii: "&")).prefix(1_000).map { pair in
      let parts = pair.split(
        separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = parts.first.flatMap({ QueryText.unescaped($0) }),
        let value = QueryText.unescaped(parts.count > 1 ? parts[1] : [])
      else { throw WebFailure.malformed }
      return (name, value)
    }
  }

  /// Every field as it was sent.
  var all: [(name: String, value: String)] { fields }

  /// The first value under a name, as it was sent; empty when there is none.
  subscript(name: String) -> String { fields.first { $0.name == name }?.value ?? "" }

  /// The first value under a name, cleaned.
  func line(_ name: String) -> String { CleanText.line(self[name]) }

  /// All fields whose name begins so, without the beginning, cleaned.
  func lines(prefix: String) -> [(name: String, value: String)] {
    fields.compactMap { field in
      guard field.name.hasPrefix(prefix) else { return nil }
      return (String(field.name.dropFirst(prefix.count)), CleanText.line(field.value))
    }
  }
}
