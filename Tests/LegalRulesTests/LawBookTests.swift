import CivilDate
import LegalRules
import Testing

@Suite struct `The law file of the project` {
  @Test func `gives the settings of the figures`() throws {
    let book = try LawFile.book()
    let today = try day("2026-11-22")
    #expect(try book.date(.certificateBoundary, on: today) == day("2016-01-01"))
    #expect(try book.date(.divorceBoundary, on: today) == day("2026-01-01"))
    #expect(try book.days(.divorceGrace, on: today) == 0)
    #expect(try book.days(.birthDeadline, on: today) == 60)
    #expect(try book.days(.deathDeadline, on: today) == 15)
    #expect(try book.clockStop(eventOn: today) == .registeredOn)
    #expect(try book.headline(reportedOn: today) == .legal)
  }

  @Test func `stands differently on both sides of 1 March 2027`() throws {
    let book = try LawFile.book()
    let before = try book.standing(on: day("2027-02-28"))
    let after = try book.standing(on: day("2027-03-01"))
    #expect(before.map(\.rule) == before.map(\.rule).sorted())
    #expect(before.count == after.count)
    let lastDay = try #require(before.first { $0.rule == .birthDeadline })
    #expect(lastDay.status == .inForce && lastDay.value == .days(60))
    #expect(lastDay.to == (try day("2027-02-28")))
    let firstDay = try #require(after.first { $0.rule == .birthDeadline })
    #expect(firstDay.status == .unknown && firstDay.value == nil && firstDay.to == nil)
  }

  @Test func `has no rule under another name or kind`() throws {
    let book = try LawFile.book()
    let today = try day("2026-11-22")
    #expect(throws: LegalGap.missing(rule: "deadline.marriage")) {
      try book.days("deadline.marriage", on: today)
    }
    #expect(throws: LegalGap.otherKind(rule: .birthDeadline, kind: .days)) {
      try book.date(.birthDeadline, on: today)
    }
    #expect(throws: LegalGap.otherKind(rule: .birthDeadline, kind: .days)) {
      try book.text(.birthDeadline, on: today)
    }
  }
}

@Suite struct `A law book` {
  private static let calendar = WorkingCalendar([], covering: 2026...2027)

  private func version(
    _ from: String, _ to: String?, _ status: RuleStatus = .inForce, _ value: LawValue? = .text("x"),
    instrument: String = "1/2026"
  ) throws -> LawRule.Version {
    LawRule.Version(
      from: try day(from), to: try to.map { try day($0) }, status: status, value: value,
      citation: Citation(instrument: instrument, article: ""))
  }

  private func problems(adding rule: LawRule) throws -> [LawBookRefusal.Problem] {
    do {
      _ = try LawBook(LawFile.rules() + [rule], holidays: Self.calendar)
      return []
    } catch let refusal as LawBookRefusal {
      return refusal.problems
    }
  }

  private func rule(_ versions: [LawRule.Version], kind: LawValue.Kind = .text) -> LawRule {
    LawRule(name: "paper.death.title", kind: kind, versions: versions)
  }

  @Test func `without the rules that decisions need is refused with all of them`() {
    #expect {
      try LawBook([], holidays: Self.calendar)
    } throws: { error in
      let problems = (error as? LawBookRefusal)?.problems ?? []
      return problems.count == 9 && problems.contains(.missing(.birthDeadline))
        && problems.allSatisfy { $0.code == "lawBook.missing" }
    }
  }

  @Test func `takes rules that only papers need, and applies them by their dates`() throws {
    let title = rule([
      try version("2016-01-01", "2027-02-28", .inForce, .text("Trích lục khai tử")),
      try version("2027-03-01", nil, .inForce, .text("Giấy chứng tử")),
    ])
    let book = try LawBook(LawFile.rules() + [title], holidays: Self.calendar)
    #expect(try book.text("paper.death.title", on: day("2027-02-28")) == "Trích lục khai tử")
    #expect(try book.text("paper.death.title", on: day("2027-03-01")) == "Giấy chứng tử")
  }

  @Test func `shows what is expected and applies none of it`() throws {
    let title = rule([
      try version("2016-01-01", "2027-02-28"),
      try version("2027-03-01", nil, .expected, .text("y")),
    ])
    let book = try LawBook(LawFile.rules() + [title], holidays: Self.calendar)
    let date = try day("2027-03-01")
    let shown = book.standing(on: date).first { $0.rule == "paper.death.title" }
    #expect(shown?.status == .expected && shown?.value == .text("y"))
    #expect {
      try book.text("paper.death.title", on: date)
    } throws: { ($0 as? LegalGap)?.code == "law.onlyExpected" }
  }

  @Test func `knows no rule in the time between two versions`() throws {
    let title = rule([
      try version("2016-01-01", "2019-12-31"), try version("2021-01-01", nil),
    ])
    let book = try LawBook(LawFile.rules() + [title], holidays: Self.calendar)
    let date = try day("2020-06-01")
    #expect(throws: LegalGap.uncovered(rule: "paper.death.title", on: date)) {
      try book.text("paper.death.title", on: date)
    }
  }

  @Test func `is refused when versions overlap, turn back or never end`() throws {
    let name: RuleName = "paper.death.title"
    let overlapping = rule([
      try version("2016-01-01", "2027-03-01"), try version("2027-03-01", nil),
    ])
    #expect(try problems(adding: overlapping) == [.outOfOrder(name, from: day("2027-03-01"))])
    let endless = rule([try version("2016-01-01", nil), try version("2027-03-01", nil)])
    #expect(try problems(adding: endless) == [.outOfOrder(name, from: day("2027-03-01"))])
    let backward = rule([try version("2016-01-01", "2015-12-31")])
    #expect(try problems(adding: backward) == [.outOfOrder(name, from: day("2016-01-01"))])
    #expect(try problems(adding: rule([])) == [.withoutVersion(name)])
  }

  @Test func `is refused when a version says nothing, too much, or the wrong thing`() throws {
    let name: RuleName = "paper.death.title"
    let from = try day("2016-01-01")
    let silent = rule([try version("2016-01-01", nil, .inForce, nil)])
    #expect(try problems(adding: silent) == [.valueAgainstStatus(name, from: from)])
    let guessing = rule([try version("2016-01-01", nil, .unknown)])
    #expect(try problems(adding: guessing) == [.valueAgainstStatus(name, from: from)])
    let other = rule([try version("2016-01-01", nil, .inForce, .days(3))])
    #expect(try problems(adding: other) == [.wrongValue(name, from: from, text: "3")])
    let uncited = rule([try version("2016-01-01", nil, instrument: "")])
    #expect(try problems(adding: uncited) == [.withoutCitation(name, from: from)])
    let second = LawRule(name: .birthDeadline, kind: .days, versions: [])
    #expect(try problems(adding: second) == [.twice(.birthDeadline)])
  }

  @Test func `is refused when a known rule speaks a word that it does not know`() throws {
    var rules = try LawFile.rules()
    let index = try #require(rules.firstIndex { $0.name == .clockStop })
    rules[index].versions[0].value = .choice("whenever")
    #expect {
      try LawBook(rules, holidays: Self.calendar)
    } throws: { ($0 as? LawBookRefusal)?.problems.first?.code == "lawBook.wrongValue" }
  }

  @Test(arguments: [
    (LawValue.Kind.days, "60", true), (.days, "-1", false), (.days, "sixty", false),
    (.flag, "true", true), (.flag, "yes", false), (.date, "2016-01-01", true),
    (.date, "01/01/2016", false), (.choice, "legal", true), (.choice, "two words", false),
    (.choice, "", false), (.text, "Giấy chứng tử", true), (.text, "", false),
    (.count, "20", true), (.count, "-1", false), (.money, "8000", true), (.money, "8.000", false),
    (.time, "15:00", true), (.time, "3 pm", false), (.time, "24:00", false),
    (.term, "sameDay", true), (.term, "3 workingDays", true), (.term, "24 hours", true),
    (.term, "3", false), (.term, "sameDay 3", false), (.term, "0 days", false),
    (.list, "one", false),
  ])
  func `reads values of its kinds only`(kind: LawValue.Kind, text: String, isRead: Bool) {
    let value = LawValue(kind: kind, text: text)
    #expect((value != nil) == isRead)
    if let value { #expect(value.text == text && value.kind == kind) }
  }
}
