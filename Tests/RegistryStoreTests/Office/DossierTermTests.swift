import CivilDate
import CivilRegistration
import LegalRules
import RegistryServices
import Testing

@testable import RegistryStore

/// What a dossier keeps of the law of the day on which it came: term, papers, fee.
struct DossierTermTests {
  private func decisions(_ act: ActProcedure, on day: String) throws -> [String: KeptDecision] {
    let date = try #require(PlainDate(iso8601: day))
    let time = try #require(ClockTime(hour: 9, minute: 0))
    let terms = DossierTermsMaking(try OfficeLaw.book()).terms(act, receivedOn: date, at: time)
    return Dictionary(terms.decisions.map { ($0.rule, $0) }) { first, _ in first }
  }

  @Test func `the fee is kept with its article, and what is not published as unknown`() throws {
    let birth = try decisions(.birth, on: "2026-11-26")
    #expect(birth["fee.birth"]?.value == "0")
    #expect(birth["fee.birth"]?.citation == "60/2014/QH13, Điều 11")
    #expect(birth["fee.birth.late"]?.value == "unknown")
    #expect(birth["processing.birth"]?.value == "sameDay")
    #expect(try decisions(.extract, on: "2026-11-26")["fee.extract"]?.value == "8000")
    // A marriage has no last day, and so no fee for being late.
    #expect(try decisions(.marriage, on: "2026-11-26")["fee.marriage.late"] == nil)
    // A judgment is noted without anybody asking for it.
    #expect(try decisions(.judgment, on: "2026-11-26").keys.filter { $0.hasPrefix("fee") } == [])
  }

  @Test func `under the next law nothing is said of a fee that nobody knows`() throws {
    #expect(try decisions(.birth, on: "2027-02-28")["fee.birth"]?.value == "0")
    #expect(try decisions(.birth, on: "2027-03-01")["fee.birth"]?.value == "unknown")
    #expect(try decisions(.birth, on: "2027-03-01")["processing.birth"]?.value == "24 hours")
  }
}
