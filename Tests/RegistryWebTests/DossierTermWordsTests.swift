import RegistryServices
import Testing

@testable import RegistryWeb

/// Term and fee of a dossier as receipt, intake and dossier say them.
@Suite struct DossierTermWordsTests {
  private func words(
    _ procedure: String, _ decisions: [(String, String)]
  ) throws -> (term: String?, fee: String?) {
    let words = DossierTermWords(
      procedure: procedure,
      decisions: decisions.map { KeptDecision(rule: $0.0, value: $0.1, citation: "Điều \($0.0)") },
      messages: try RouterProbe().configuration.messages)
    return (words.term, words.fee)
  }

  @Test(
    arguments: [
      ([("processing.x", "sameDay")], "Trong ngày làm việc (Điều processing.x)"),
      (
        [("processing.x", "sameDay"), ("processing.cutOff", "15:00")],
        "Trong ngày làm việc (Điều processing.x); nhận sau 15:00 nên trả trong ngày làm việc tiếp theo (Điều processing.cutOff)"
      ),
      ([("processing.x", "5 workingDays")], "05 ngày làm việc (Điều processing.x)"),
      ([("processing.x", "12 workingDays")], "12 ngày làm việc (Điều processing.x)"),
      ([("processing.default", "24 hours")], "24 giờ (Điều processing.default)"),
      ([("processing.x", "immediately")], "Giải quyết ngay khi nhận được (Điều processing.x)"),
      (
        [("processing.default", "24 hours"), ("processing.x", "unknown")],
        "24 giờ (Điều processing.default); thời hạn riêng chưa công bố, tạm theo quy định chung"
      ),
      ([("papers.x", "a")], nil), ([("processing.x", "bao lâu")], nil),
    ] as [([(String, String)], String?)])
  func `a term is said in words with its article`(
    decisions: [(String, String)], said: String?
  ) throws {
    #expect(try words("x", decisions).term == said)
  }

  @Test(
    arguments: [
      ("x", [("fee.x", "0")], "Không thu lệ phí (Điều fee.x)"),
      ("x", [("fee.x", "15000")], "15.000 đồng (Điều fee.x)"),
      ("extract", [("fee.extract", "8000")], "8.000 đồng mỗi bản (Điều fee.extract)"),
      ("x", [("fee.x", "unknown")], "Theo mức thu đang áp dụng"),
      (
        "x", [("fee.x", "0"), ("fee.x.late", "unknown")],
        "Đăng ký đúng hạn: không thu lệ phí (Điều fee.x); quá hạn: theo mức thu đang áp dụng"
      ),
      ("x", [("fee.y", "0")], nil), ("x", [("processing.x", "sameDay")], nil),
    ] as [(String, [(String, String)], String?)])
  func `a fee is said as the law of the day has it`(
    procedure: String, decisions: [(String, String)], said: String?
  ) throws {
    #expect(try words(procedure, decisions).fee == said)
  }
}
