import FoundationEssentials
import HTTPTypes
import Hummingbird
import Logging
import Messages
import NIOCore
import RegistryServices
import Synchronization

@testable import RegistryWeb

/// Asks the pages without a network: one request in, one answer out.
///
/// Every name that a template asks for in vain is kept, so that a test can insist on none.
struct RouterProbe {
  struct Answer {
    var status: Int
    var headers: HTTPFields
    var body: String
    var bytes: [UInt8]

    func header(_ name: String) -> String? { HTTPField.Name(name).flatMap { headers[$0] } }
    var location: String { headers[.location] ?? "" }
  }

  /// What the templates asked for in vain, and what the log was told.
  final class Record: Sendable {
    /// Copies of what was kept.
    var unknown: [String] { unknownNames.withLock { $0 } }
    var lines: [String] { log.withLock { $0 } }
    let unknownNames = Mutex<[String]>([])
    let log = Mutex<[String]>([])
  }

  let office: DemoOffice
  let record = Record()
  let website: Website
  let configuration: WebConfiguration
  private let responder: RouterResponder<OfficeRequestContext>
  private let logger: Logger

  init(
    _ office: DemoOffice = DemoOffice(), desks: OfficeDesks? = nil,
    change: (inout WebConfiguration) -> Void = { _ in }
  ) throws {
    self.office = office
    let record = record
    var configuration = WebConfiguration(
      resources: Self.folder("Sources/RegistryWeb/Resources"), unitName: "UBND xã Hưng Đạo",
      messages: try Self.messages.get(),
      today: { DemoOffice.today })
    configuration.onUnknownTemplateKey = { template, names in
      record.unknownNames.withLock { $0.append("\(template): \(names)") }
    }
    configuration.now = { DemoOffice.moment() }
    configuration.spreadsheet = TableExport { table in
      Array("XLSX \(table.name) \(table.rows.count)".utf8)
    }
    change(&configuration)
    self.configuration = configuration
    logger = Logger(label: "probe") { label in
      JSONLinesLog(
        label: label, now: { "2026-11-22T01:30:00Z" },
        write: { line in record.log.withLock { $0.append(line) } })
    }
    website = Website(
      desks: desks ?? office.desks, configuration: configuration, logger: logger,
      shelves: try Self.shelves.get())
    responder = website.router.buildResponder()
  }

  /// Read once: in a debug build it takes longer than a page.
  static let messages = Result {
    let file = URL(fileURLWithPath: folder("Sources/Messages/Resources/messages.csv"))
    return try MessageCatalogue(csv: String(contentsOf: file, encoding: .utf8))
  }

  private static let shelves = Result {
    try PageShelves(resources: folder("Sources/RegistryWeb/Resources"))
  }

  static func folder(_ path: String) -> String {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent(path).path
  }

  /// Sends a request as a browser on our own page would; `headers` overwrite, an empty value removes.
  func send(
    _ method: HTTPRequest.Method, _ path: String, as role: Role? = nil,
    headers: [String: String] = [:], body: [UInt8] = []
  ) async throws -> Answer {
    var fields: [String: String] = [:]
    if let role { fields["Cookie"] = "hotich=\(DemoAccounts.token(role))" }
    if method != .get {
      fields["Origin"] = "http://127.0.0.1:8080"
      fields["Sec-Fetch-Site"] = "same-origin"
    }
    if !body.isEmpty {
      fields["Content-Length"] = "\(body.count)"
      fields["Content-Type"] = "application/x-www-form-urlencoded"
    }
    fields.merge(headers) { _, last in last }
    var host: String? = "127.0.0.1:8080"
    if let given = fields.removeValue(forKey: "Host") { host = given.isEmpty ? nil : given }
    var head = HTTPRequest(method: method, scheme: "http", authority: host, path: path)
    for (name, value) in fields where !value.isEmpty {
      guard let name = HTTPField.Name(name) else { continue }
      head.headerFields[name] = value
    }
    // In pieces, so that whatever reads bodies sees more than one.
    let pieces = stride(from: 0, to: body.count, by: 1_021).map { start in
      ByteBuffer(bytes: body[start..<min(start + 1_021, body.count)])
    }
    let stream = AsyncStream<ByteBuffer> { continuation in
      for piece in pieces { continuation.yield(piece) }
      continuation.finish()
    }
    let context = OfficeRequestContext(
      logSource: ProbeSource(logger: logger), remoteAddress: "127.0.0.1")
    let request = Request(head: head, body: RequestBody(asyncSequence: stream))
    let response = try await responder.respond(to: request, context: context)
    let collected = CollectedBody()
    try await response.body.write(CollectingWriter(collected: collected))
    let bytes = collected.bytes.withLock { $0 }
    return Answer(
      status: response.status.code, headers: response.headers,
      body: String(decoding: bytes, as: UTF8.self), bytes: bytes)
  }

  /// Sends a form with the session's own secret.
  func submit(
    _ path: String, as role: Role?, _ fields: [(String, String)], headers: [String: String] = [:]
  ) async throws -> Answer {
    var all = fields
    var headers = headers
    if let role {
      all.append(("formToken", DemoAccounts.formToken(role)))
    } else {
      let token = String(repeating: "f", count: 64)
      headers["Cookie"] = headers["Cookie"] ?? "hotich-form=\(token)"
      all.append(("formToken", token))
    }
    let body = all.map { "\(QueryText.escaped($0.0))=\(QueryText.escaped($0.1))" }
    return try await send(
      .post, path, as: role, headers: headers, body: Array(body.joined(separator: "&").utf8))
  }
}

private struct ProbeSource: RequestContextSource {
  let logger: Logger
}

private final class CollectedBody: Sendable {
  let bytes = Mutex<[UInt8]>([])
}

private struct CollectingWriter: ResponseBodyWriter {
  let collected: CollectedBody

  mutating func write(_ buffer: ByteBuffer) async throws {
    collected.bytes.withLock { $0.append(contentsOf: buffer.readableBytesView) }
  }

  consuming func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
