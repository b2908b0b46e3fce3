import Foundation
import HTTPTypes
import RegistryServices
import Testing

@testable import RegistryWeb

/// Files sent by a browser: taken apart as they come, kept only when whole.
@Suite struct UploadTests {
  private static let boundary = "----WebKitFormBoundaryAaB03x"

  private func body(
    token: String? = DemoAccounts.formToken(.officer), files: [(name: String, bytes: [UInt8])],
    tokenLast: Bool = false, closing: Bool = true
  ) -> [UInt8] {
    var parts: [[UInt8]] = files.map { file in
      let head =
        "Content-Disposition: form-data; name=\"tep\"; filename=\"\(file.name)\"\r\nContent-Type: application/octet-stream\r\n\r\n"
      return Array(head.utf8) + file.bytes
    }
    if let token {
      let part = Array("Content-Disposition: form-data; name=\"formToken\"\r\n\r\n\(token)".utf8)
      if tokenLast { parts.append(part) } else { parts.insert(part, at: 0) }
    }
    var body: [UInt8] = []
    for part in parts { body += Array("--\(Self.boundary)\r\n".utf8) + part + [0x0D, 0x0A] }
    if closing { body += Array("--\(Self.boundary)--\r\n".utf8) }
    return body
  }

  private func send(_ probe: RouterProbe, _ body: [UInt8]) async throws -> RouterProbe.Answer {
    try await probe.send(
      .post, "/nhap-du-lieu", as: .officer,
      headers: ["Content-Type": "multipart/form-data; boundary=\(Self.boundary)"], body: body)
  }

  /// Bytes that hold line ends, hyphens and all but the boundary.
  private static let awkward: [UInt8] =
    Array("\r\n--\r\n------WebKitFormBoundaryAaB03\r\n\r\r\n--".utf8) + (0...255).map { UInt8($0) }

  @Test func `a file arrives byte for byte and its import begins`() async throws {
    let probe = try RouterProbe()
    let bytes = (0..<20).flatMap { _ in Self.awkward }

    let answer = try await send(probe, body(files: [("C:\\Sổ\\khai \u{A0}sinh.xlsx", bytes)]))

    #expect(answer.location == "/nhap-du-lieu/nl-1")
    let started = await probe.office.imports.started
    #expect(started.map(\.name) == ["khai sinh.xlsx"])
    #expect(started.first?.bytes == bytes)
  }

  @Test func `several files, one of them empty: the others are taken and the empty one named`()
    async throws
  {
    let probe = try RouterProbe()
    let answer = try await send(
      probe, body(files: [("a.csv", [65]), ("rong.csv", []), ("b.csv", [66, 13, 10])]))
    #expect(answer.status == 422)
    #expect(answer.body.contains("Tệp “rong.csv” rỗng"))
    let started = await probe.office.imports.started
    #expect(started.map(\.bytes) == [[65], [66, 13, 10]])
  }

  @Test func `a form without a chosen file says so`() async throws {
    let answer = try await send(RouterProbe(), body(files: [("", [])]))
    #expect(answer.status == 422 && answer.body.contains("Chưa chọn tệp nào"))
  }

  @Test func `a body that breaks off keeps nothing`() async throws {
    let probe = try RouterProbe()
    let whole = body(files: [("a.csv", Self.awkward), ("b.csv", Self.awkward)])

    let answer = try await send(probe, Array(whole.dropLast(200)))

    #expect(answer.status == 400)
    #expect(await probe.office.imports.started.isEmpty)
    #expect(await probe.office.imports.discarded == ["b.csv", "a.csv"])
    let place = await probe.office.imports.lastPlace
    #expect(!FileManager.default.fileExists(atPath: place))
  }

  @Test(arguments: [nil, "x", DemoAccounts.formToken(.leader)])
  func `no file is kept without the form's secret before it`(token: String?) async throws {
    let probe = try RouterProbe()
    let answer = try await send(probe, body(token: token, files: [("a.csv", [65])]))
    #expect(answer.status == 403)
    let late = try await send(probe, body(files: [("a.csv", [65])], tokenLast: true))
    #expect(late.status == 403)
    #expect(await probe.office.imports.started.isEmpty)
    #expect(await probe.office.imports.lastPlace.isEmpty)
  }

  @Test func `an upload over the limit is refused and forgotten`() async throws {
    let probe = try RouterProbe { $0.maximumUploadBytes = 10_000 }
    let big = body(files: [("a.csv", [UInt8](repeating: 65, count: 20_000))])
    let declared = try await send(probe, big)
    #expect(declared.status == 413 && declared.body.contains("10,0 kB"))
    let streamed = try await probe.send(
      .post, "/nhap-du-lieu", as: .officer,
      headers: [
        "Content-Type": "multipart/form-data; boundary=\(Self.boundary)", "Content-Length": "",
        "Transfer-Encoding": "chunked",
      ], body: big)
    #expect(streamed.status == 413)
    #expect(await probe.office.imports.started.isEmpty)
    #expect(await probe.office.imports.discarded == ["a.csv"])
  }

  @Test(arguments: 1...40)
  func `the reader gives the same parts however the body is cut`(size: Int) throws {
    let whole = body(files: [
      ("a;\"b\".csv".replacingOccurrences(of: "\"", with: "%22"), Self.awkward), ("c", []),
    ])
    var reader = try #require(
      MultipartReader(contentType: "multipart/form-data; boundary=\"\(Self.boundary)\""))
    var fields: [String: String] = [:]
    var files: [(String, [UInt8])] = []
    for start in stride(from: 0, to: whole.count, by: size) {
      for event in try reader.feed(whole[start..<min(start + size, whole.count)]) {
        switch event {
        case .field(let name, let value): fields[name] = value
        case .fileBegins(_, let fileName): files.append((fileName, []))
        case .fileBytes(let bytes): files[files.count - 1].1 += bytes
        case .fileEnds: break
        }
      }
    }
    #expect(reader.hasEnded)
    #expect(fields == ["formToken": DemoAccounts.formToken(.officer)])
    #expect(files.map(\.0) == ["a;\"b\".csv", "c"])
    #expect(files.map(\.1) == [Self.awkward, []])
  }

  @Test(arguments: [
    "multipart/form-data", "multipart/form-data; boundary=",
    "multipart/form-data; boundary=\(String(repeating: "x", count: 71))", "text/plain",
  ])
  func `a body without a boundary is refused`(type: String) async throws {
    let answer = try await RouterProbe().send(
      .post, "/nhap-du-lieu", as: .officer, headers: ["Content-Type": type],
      body: Array("x".utf8))
    #expect(answer.status == 415)
  }
}
