import CivilDate
import CivilRegistration
import LegalRules
import Testing

@Suite struct `When a dossier is due` {
  /// Columns: procedure | received | verified | due.
  @Test(arguments: [
    ("birth", "2026-03-06", "14:59", false, "06/03/2026"),
    ("birth", "2026-03-06", "15:00", false, "06/03/2026"),
    ("birth", "2026-03-06", "15:01", false, "09/03/2026"),
    ("death", "2026-02-13", "16:00", false, "23/02/2026"),
    ("birth", "2026-08-22", "16:00", false, "24/08/2026"),
    ("change", "2026-03-06", "09:00", false, "11/03/2026"),
    ("change", "2026-03-06", "09:00", true, "16/03/2026"),
    ("recognition", "2026-03-06", "09:00", true, "18/03/2026"),
    ("foreignDivorceNote", "2025-07-01", "09:00", false, "08/07/2025"),
    ("foreignDivorceNote", "2025-07-01", "09:00", true, "11/07/2025"),
    ("recognitionForeign", "2025-07-01", "09:00", false, "15/07/2025"),
    ("guardianshipEnd", "2026-04-29", "09:00", false, "05/05/2026"),
    ("draftCheck", "2026-03-06", "09:00", false, "09/03/2026"),
    ("judgmentNote", "2026-03-06", "16:30", false, "06/03/2026"),
    ("birth", "2027-03-01", "10:15", false, "10:15 02/03/2027"),
    ("birth", "2027-03-05", "10:15", false, "08/03/2027"),
    ("extract", "2027-04-29", "10:15", false, "04/05/2027"),
  ])
  func `by the law of the day of receipt`(
    procedure: String, on: String, at: String, isVerified: Bool, expected: String
  ) throws {
    let due = try LawFiles.book().deadline(
      of: DossierReceipt(
        procedure: procedure, receivedOn: day(on), receivedAt: #require(ClockTime(at)),
        isVerified: isVerified))
    #expect((due.dueAt.map { "\($0.text) " } ?? "") + due.dueOn.slashed == expected)
    #expect(due.citation != nil)
  }

  @Test func `where the own rule is not published follows the general one and says so`() throws {
    let due = try LawFiles.book().deadline(
      of: DossierReceipt(
        procedure: "change", receivedOn: day("2027-03-01"), receivedAt: #require(ClockTime("09:00"))
      ))
    #expect(due.unknown?.rule == "processing.change")
    #expect(due.citation?.instrument == "03/2026/QH16" && due.values[1] == "09:00")
  }

  @Test func `of a procedure that nobody knows is an error`() throws {
    let receipt = DossierReceipt(
      procedure: "wedding", receivedOn: try day("2026-03-06"),
      receivedAt: try #require(ClockTime("09:00")))
    #expect(throws: LegalGap.missing(rule: "processing.wedding")) {
      try LawFiles.book().deadline(of: receipt)
    }
  }

  @Test func `before the rule began is an error, not the last known value`() throws {
    let receipt = DossierReceipt(
      procedure: "birth", receivedOn: try day("2015-12-31"),
      receivedAt: try #require(ClockTime("09:00")))
    let gap = LegalGap.uncovered(rule: "processing.birth", on: receipt.receivedOn)
    #expect(throws: gap) { try LawFiles.book().deadline(of: receipt) }
  }

  @Test func `is past after its day, or after its hour on that day`() throws {
    let law = try LawFiles.book()
    let morning = try #require(ClockTime("09:00"))
    let evening = try #require(ClockTime("18:00"))
    let day = try day("2027-03-01")
    let due = try law.deadline(
      of: DossierReceipt(procedure: "birth", receivedOn: day, receivedAt: morning))
    #expect(due.daysLeft(on: day) == 1)
    #expect(!due.isPast(on: due.dueOn, at: morning) && due.isPast(on: due.dueOn, at: evening))
    let old = try law.deadline(
      of: DossierReceipt(
        procedure: "birth", receivedOn: day.adding(days: -3), receivedAt: morning))
    #expect(!old.isPast(on: old.dueOn, at: evening))
    #expect(old.isPast(on: old.dueOn.adding(days: 1), at: morning))
  }

  @Test(arguments: [
    ("birthNotice/witnessStatement lookedUp", true), ("consent handedIn whenMinor", true),
    ("consent", false), ("consent borrowed", false), ("consent handedIn whenever", false),
    ("", false), ("a b c d", false),
  ])
  func `its papers are lines of the law files`(line: String, isRead: Bool) {
    #expect((RequiredPaper(line) != nil) == isRead)
  }

  @Test func `every line of every checklist is one`() throws {
    let law = try LawFiles.book()
    let today = try day("2026-11-26")
    let lists = law.rules.keys.filter { $0.rawValue.hasPrefix("papers.") }
    #expect(lists.count >= 15)
    for rule in lists {
      let procedure = String(rule.rawValue.dropFirst(7))
      guard case .list(let written) = try law.inForce(rule, on: today).value else { continue }
      #expect(try law.papers(of: procedure, receivedOn: today).papers.count == written.count)
      #expect(law.rules[.processing(procedure)] != nil, "\(procedure) has no time")
    }
  }

  @Test func `costs what the law says, or nobody knows`() throws {
    let law = try LawFiles.book()
    let today = try day("2026-11-26")
    #expect(try law.fee(of: "birth", receivedOn: today).money == 0)
    #expect(try law.fee(of: "extract", receivedOn: today).money == 8000)
    #expect { try law.fee(of: "birth.late", receivedOn: today) } throws: {
      ($0 as? LegalGap)?.code == "law.unknown"
    }
  }
}
