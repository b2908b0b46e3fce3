import CivilDate
import FoundationEssentials
import RegistryServices
import Testing

@testable import Mail

/// A mail as it goes over the line.
@Suite struct MailTextTests {
  private func text(subject: String, body: String = "Xin chào") throws -> String {
    let message = MailMessage(
      sender: try #require(MailAddress("ubnd@hungdao.example")), senderName: "HoTich Xã Hưng Đạo",
      recipient: try #require(MailAddress("lan@hungdao.example")), subject: subject, body: body,
      sentAt: Instant(millisecondsSince1970: 1_793_145_600_000), messageID: "a@hungdao.example")
    return String(decoding: MailText(message: message).bytes, as: UTF8.self)
  }

  @Test func `every line is ASCII, ends in CR LF and is no longer than 76 octets`() throws {
    let long = String(repeating: "Nghị định số 120/2025/NĐ-CP về hộ tịch; ", count: 20)
    let mail = try text(subject: long, body: long + "\n" + long)
    #expect(mail.utf8.allSatisfy { $0 < 0x80 })
    let lines = mail.split(separator: "\r\n", omittingEmptySubsequences: false)
    #expect(lines.allSatisfy { $0.utf8.count <= 76 && !$0.contains("\n") })
  }

  @Test func `each encoded word of a subject holds whole letters`() throws {
    let subject = String(repeating: "ỡ", count: 70)
    let mail = try text(subject: subject)
    let words = mail.split(separator: "=?utf-8?B?").dropFirst().compactMap {
      $0.split(separator: "?=").first
    }
    let parts = words.map { word in
      Data(base64Encoded: String(word)).flatMap { String(validating: $0, as: UTF8.self) }
    }
    #expect(parts.allSatisfy { $0 != nil })
    #expect(parts.compactMap(\.self).joined().contains(subject))
  }

  @Test func `a line end in a subject begins no other field`() throws {
    let mail = try text(subject: "Nhắc\r\nBcc: ai@khac.example")
    #expect(!mail.contains("\r\nBcc"))
    let plain = try text(subject: "Nhac\r\nBcc: ai@khac.example")
    #expect(!plain.contains("\nBcc"))
  }

  @Test func `the day is Vietnam's, with its weekday`() {
    // 27 October 2026, 17:00 in Greenwich, is past midnight in Vietnam.
    let moment = Instant(millisecondsSince1970: 1_793_120_400_000)
    #expect(MailText.date(moment) == "Wed, 28 Oct 2026 00:00:00 +0700")
  }
}
