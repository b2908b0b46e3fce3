import HTTPTypes
import RegistryServices
import Testing

@testable import RegistryWeb

/// The public files keep a stricter policy than the office's pages, and publishing asks its questions.
@Suite struct PublicationPageTests {
  @Test func `a published page brings its own policy, and may be kept and found`() async throws {
    let probe = try RouterProbe()
    let answer = try await probe.send(.get, "/so-lieu/2025/1/index.html", as: nil)
    #expect(answer.status == 200)
    #expect(answer.header("Content-Security-Policy") == "default-src 'none'")
    #expect(answer.header("X-Robots-Tag") == "all")
    #expect(answer.header("Cache-Control")?.contains("immutable") == true)
    #expect(answer.header("X-Content-Type-Options") == "nosniff")
  }

  @Test func `the short address leads to the page`() async throws {
    let answer = try await RouterProbe().send(.get, "/so-lieu/2025/1", as: nil)
    #expect(answer.status == 303)
    #expect(answer.header("Location") == "/so-lieu/2025/1/index.html")
  }
}
