import FoundationEssentials
import HTTPTypes
import Hummingbird
import NIOCore

/// A command that a program sends as JSON, and its answer.
enum JSONCommand {
  /// Reads the command; refuses other kinds of content.
  static func read<Command: Decodable>(
    _ request: Request, upTo limit: Int
  ) async throws -> Command {
    let type = request.headers[.contentType]?.split(separator: ";").first ?? ""
    guard type.lowercased() == "application/json" else { throw WebFailure.unsupportedContent }
    let body: ByteBuffer
    do {
      body = try await request.body.collect(upTo: limit)
    } catch is NIOTooManyBytesError {
      throw WebFailure.tooLarge(limit: limit)
    }
    do {
      return try JSONDecoder().decode(Command.self, from: Data(body.readableBytesView))
    } catch {
      throw WebFailure.malformed
    }
  }

  /// The key under which the command may be sent again without effect.
  static func key(of request: Request) throws -> String {
    guard let name = HTTPField.Name("Idempotency-Key") else { throw WebFailure.malformed }
    return try RequestKey.checked(request.headers[name] ?? "")
  }

  static func answer(_ text: String, status: HTTPResponse.Status) -> Response {
    Response(
      status: status, headers: [.contentType: "application/json; charset=utf-8"],
      body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
  }
}
