import Hummingbird
import Logging
import RegistryServices
import Testing

@testable import RegistryWeb

/// The server on a real socket of this machine: what only shows there (finding 8, C7, C11).
@Suite(.serialized) struct ServerTests {
  /// Runs a server on a port of the system's choice while `body` talks to it.
  private func withServer(
    _ change: (inout WebConfiguration) -> Void = { _ in },
    _ body: @escaping @Sendable (Int) throws -> Void
  ) async throws {
    let (ports, listening) = AsyncStream<Int>.makeStream()
    var configuration = try RouterProbe().configuration
    configuration.port = 0
    configuration.allowedHosts = ["hotich.test"]
    configuration.whenListening = { listening.yield($0) }
    change(&configuration)
    let application = try makeApplication(
      desks: DemoOffice().desks, configuration: configuration,
      logger: Logger(label: "server") { _ in SwiftLogNoOpLogHandler() })
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await application.run() }
      var iterator = ports.makeAsyncIterator()
      let port = try #require(await iterator.next())
      let talk = Task.detached { try body(port) }
      try await talk.value
      group.cancelAll()
    }
  }

  private static let post = """
    POST /tim HTTP/1.1\r\nHost: hotich.test\r\nOrigin: http://hotich.test\r\nCookie: \
    hotich=phien-officer\r\nContent-Type: application/x-www-form-urlencoded\r\n
    """

  @Test func `an ordinary request over the wire is answered`() async throws {
    try await withServer { port in
      let connection = try #require(RawConnection(port: port))
      connection.send("GET /health HTTP/1.1\r\nHost: hotich.test\r\nConnection: close\r\n\r\n")
      let answer = try #require(connection.readToEnd())
      #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\n") && answer.hasSuffix(#"{"status":"ok"}"#))
      #expect(!answer.lowercased().contains("\r\nserver:"))
    }
  }

  @Test func `a request without a host, and a request for another, get nothing`() async throws {
    try await withServer { port in
      for host in ["", "Host: evil.example\r\n"] {
        let connection = try #require(RawConnection(port: port))
        connection.send("GET /health HTTP/1.1\r\n\(host)Connection: close\r\n\r\n")
        let answer = try #require(connection.readToEnd())
        #expect(answer.hasPrefix("HTTP/1.1 421 ") || answer.hasPrefix("HTTP/1.1 400 "))
        #expect(!answer.contains(#""status":"ok""#))
      }
    }
  }

  @Test func `a header that never ends is cut off`() async throws {
    try await withServer({ $0.idleTimeout = 1 }) { port in
      let connection = try #require(RawConnection(port: port))
      connection.send("GET /health HTTP/1.1\r\nHost: hotich.test\r\nX-Slow: ")
      #expect(connection.readToEnd() != nil)
    }
  }

  @Test func `a body that does not come whole in time is cut off, however patient the connection`()
    async throws
  {
    try await withServer({
      $0.idleTimeout = 600
      $0.bodyDeadline = 1
    }) { port in
      let connection = try #require(RawConnection(port: port))
      connection.send("\(Self.post)Content-Length: 1000\r\n\r\ntu=a")
      #expect(connection.readToEnd() != nil)
    }
  }

  @Test func `a body declared too large is refused at once and not waited for`() async throws {
    try await withServer({ $0.idleTimeout = 600 }) { port in
      let connection = try #require(RawConnection(port: port))
      connection.send("\(Self.post)Content-Length: 10000000000\r\n\r\ntu=a")
      let answer = try #require(connection.readToEnd())
      #expect(answer.hasPrefix("HTTP/1.1 413 "))
    }
  }

  @Test func `a body that grows too large is refused and the connection closed`() async throws {
    try await withServer({
      $0.idleTimeout = 600
      $0.maximumFormBytes = 1_000
    }) { port in
      let connection = try #require(RawConnection(port: port))
      let chunk = String(repeating: "a", count: 512)
      connection.send("\(Self.post)Transfer-Encoding: chunked\r\n\r\n")
      for _ in 0..<4 { connection.send("200\r\n\(chunk)\r\n") }
      let answer = try #require(connection.readToEnd())
      #expect(answer.hasPrefix("HTTP/1.1 413 "))
    }
  }

  @Test func `a body whose trailers never end is the sender's fault, not ours`() async throws {
    try await withServer { port in
      let connection = try #require(RawConnection(port: port))
      connection.send("\(Self.post)Transfer-Encoding: chunked\r\n\r\n3\r\nten\r\n0\r\n")
      connection.send((0..<5_000).map { "X-\($0): y\r\n" }.joined() + "\r\n")
      let answer = try #require(connection.readToEnd())
      #expect(answer.hasPrefix("HTTP/1.1 400 "))
    }
  }

  @Test(arguments: [
    "Content-Length: 4\r\nContent-Length: 5\r\n", "Content-Length: -1\r\n",
    "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n",
  ])
  func `a request whose end is disputed is refused`(headers: String) async throws {
    try await withServer { port in
      let connection = try #require(RawConnection(port: port))
      connection.send("\(Self.post)\(headers)\r\ntu=aGET /health HTTP/1.1\r\n\r\n")
      let answer = try #require(connection.readToEnd())
      #expect(answer.hasPrefix("HTTP/1.1 400 "))
      #expect(!answer.contains(#""status":"ok""#))
    }
  }
}
