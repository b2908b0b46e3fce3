import CivilDate
import CivilRegistration
import LegalRules
import Testing

@Suite struct `A ruling` {
  /// A row written here is read by the same reader as a row from a file, so that people, events, figures
  /// and papers need nothing of their own for it.
  @Test func `writes a birth that the register reads without a doubt`() throws {
    let ruling = ActProcedure.birth.decide(
      ActForm(SampleForms.birth), try SampleForms.question(on: "2026-03-06"))
    let row = try #require(ruling.decision?.row)
    let reading = BirthEntryReading(row)
    #expect(lines(reading.problems) == ["warn row.number.missing so"])
    let entry = try #require(reading.facts)
    #expect(entry.child.name == "Lê Thị Mai Anh")
    #expect(entry.bornOn == .day(try day("2026-01-05")))
    #expect(entry.header.registeredOn == (try day("2026-03-06")))
    #expect(entry.header.type == .onTime && entry.parents == .bothKnown)
    #expect(entry.informant == Reading<BirthEntry>(row).facts?.informant)
    #expect(row.cells.count == BirthColumn.allCases.count)
  }

  @Test func `writes a death and a marriage that the register reads without a doubt`() throws {
    let death = ActProcedure.death.decide(
      ActForm(SampleForms.death), try SampleForms.question(on: "2026-03-12"))
    let deathRow = try #require(death.decision?.row)
    #expect(lines(DeathEntryReading(deathRow).problems) == ["warn row.number.missing so"])
    #expect(DeathEntryReading(deathRow).facts?.diedOn == .day(try day("2026-03-10")))
    let marriage = ActProcedure.marriage.decide(
      ActForm(SampleForms.marriage), try SampleForms.question(on: "2026-03-12"))
    let marriageRow = try #require(marriage.decision?.row)
    #expect(lines(MarriageEntryReading(marriageRow).problems) == ["warn row.number.missing so"])
    #expect(MarriageEntryReading(marriageRow).facts?.wife?.name == "Nguyễn Thị Lan")
  }

  @Test func `names every rule with its article`() throws {
    let ruling = ActProcedure.birth.decide(
      ActForm(SampleForms.birth), try SampleForms.question(on: "2026-03-06"))
    let rules = try #require(ruling.decision?.rules)
    let named = Dictionary(uniqueKeysWithValues: rules.map { ($0.rule, $0.citation.text) })
    #expect(named["deadline.birth"] == "Điều 15 khoản 1, 60/2014/QH13")
    #expect(named["deadline.rollOver"] == "Điều 148 khoản 5, 91/2015/QH13")
    #expect(named["paper.birth.title"] == "Điều 16, 60/2014/QH13")
    #expect(named["number.birth"] == "Điều 29 khoản 4, 04/2020/TT-BTP")
    #expect(rules.allSatisfy { !$0.citation.instrument.isEmpty })
  }

  @Test func `waits for the reason of each warning, by code and field`() throws {
    var form = SampleForms.birth
    form["nksDanToc"] = "Tày"
    form["chaMeKetHonSo"] = ""
    let ruling = ActProcedure.birth.decide(
      ActForm(form), try SampleForms.question(on: "2026-03-06"))
    let decision = try #require(ruling.decision)
    #expect(
      decision.warnings.map(\.code.rawValue).sorted() == [
        "form.birth.ethnicity", "form.birth.fatherWithoutMarriage",
      ])
    #expect(decision.unanswered([:]).count == 2)
    let ethnicity = WarningKey(code: "form.birth.ethnicity", field: "nksDanToc")
    let marriage = WarningKey(code: "form.birth.fatherWithoutMarriage", field: "chaMeKetHonSo")
    #expect(decision.unanswered([ethnicity: "Cha mẹ thỏa thuận", marriage: "  "]).count == 1)
    #expect(
      decision.unanswered([ethnicity: "Cha mẹ thỏa thuận", marriage: "Đã xem bản án"]).isEmpty)
  }

  @Test func `of an empty form names every field that is needed, and nothing else`() throws {
    for act in ActProcedure.all where act.rows != nil {
      let ruling = act.decide(ActForm(), try SampleForms.question(on: "2026-03-06"))
      #expect(ruling.decision == nil)
      let needed = act.fields.filter(\.isRequired).map(\.name)
      let blocked = ruling.problems.filter { $0.code == "form.required" }.map(\.field)
      #expect(needed.allSatisfy(blocked.contains), "\(act.name)")
      #expect(ruling.problems.allSatisfy { $0.severity == .warn || $0.code == "form.required" })
    }
  }

  @Test func `comes out the same whenever it is asked`() throws {
    let question = try SampleForms.question(on: "2026-03-06")
    let first = ActProcedure.birth.decide(ActForm(SampleForms.birth), question).decision
    let second = ActProcedure.birth.decide(ActForm(SampleForms.birth), question).decision
    #expect(first != nil && first == second)
  }

  /// No form refuses without a reason: an officer who reads nothing can do nothing.
  @Test func `never refuses without a word`() throws {
    let question = try SampleForms.question(on: "2026-03-06")
    let forms = [SampleForms.birth, SampleForms.death, SampleForms.marriage]
    for act in ActProcedure.all {
      for form in forms {
        for field in form.keys {
          var changed = form
          changed[field] = ["", "x", "-1", "30/02/2026", "000000000000"][changed.count % 5]
          if case .refused(let problems) = act.decide(ActForm(changed), question) {
            #expect(problems.contains { $0.severity == .block }, "\(act.name) without \(field)")
          }
        }
      }
    }
  }
}

@Suite struct `The acts of the office` {
  @Test func `have names and fields of their own`() {
    let names = ActProcedure.all.map(\.name)
    #expect(Set(names).count == names.count && names.count == 34)
    for act in ActProcedure.all {
      let fields = act.fields.map(\.name)
      #expect(Set(fields).count == fields.count, "\(act.name)")
    }
  }

  @Test func `offer columns that their rows have`() {
    for act in ActProcedure.all {
      guard let rows = act.rows else { continue }
      let columns = Set(rows.columns)
      let head = ["so", "quyenSo", "trangSo", "ngayDangKy", "noiDangKy", "nguoiKy"]
      #expect(act.fields.allSatisfy { !head.contains($0.name) }, "\(act.name)")
      #expect(act.fields.contains { columns.contains($0.name) }, "\(act.name)")
    }
  }

  @Test func `tidy what was typed`() {
    let form = ActForm(["nksHoTen": "  Lê   Thị Mai\u{00A0}Anh ", "nksDanToc": "   "])
    #expect(form[BirthColumn.nksHoTen] == "Lê Thị Mai Anh")
    #expect(form[BirthColumn.nksDanToc] == nil)
    #expect(form.setting("nksDanToc", to: "Kinh")[BirthColumn.nksDanToc] == "Kinh")
  }
}

@Suite struct `The night of 28 February 2027` {
  /// The same death, declared on both sides of it: another paper, another time, and no line of code.
  @Test func `changes what is printed and when it is due`() throws {
    var form = SampleForms.death
    form["nktNgayChet"] = "20/02/2027"
    let law = try LawFiles.book()
    var seen: [String] = []
    for date in ["2027-02-28", "2027-03-01"] {
      let question = try SampleForms.question(on: date)
      let decision = try #require(ActProcedure.death.decide(ActForm(form), question).decision)
      let due = try law.deadline(
        of: DossierReceipt(
          procedure: decision.procedure, receivedOn: try day(date),
          receivedAt: try #require(ClockTime("09:00"))))
      seen.append(
        "\(decision.papers[0].title ?? "unknown"), \(due.dueOn.slashed) \(due.dueAt?.text ?? "")")
    }
    #expect(seen == ["Trích lục khai tử, 01/03/2027 ", "Giấy chứng tử, 02/03/2027 09:00"])
  }
}
