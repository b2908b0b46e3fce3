import CivilDate
import CivilRegistration
import Testing

/// A fact in a line: `married m1 Lan 2010-02-02`.
private func fact(_ line: String) throws -> LifeFact {
  let words = line.split(separator: " ").map(String.init)
  let on = words.last.flatMap { PartialDate(iso8601: $0) }
  let event: LifeFact.Event
  switch words[0] {
  case "born": event = .born
  case "died": event = .died
  case "parentOf": event = .parentOf(name: words[1])
  case "married": event = .married(marriage: words[1], spouse: words[2])
  case "divorced": event = .divorced(marriage: words[1])
  case "annulled": event = .annulled(marriage: words[1])
  default:
    try #require(words[0] == "spouseDied")
    event = .spouseDied(marriage: words[1])
  }
  return LifeFact(
    event: event, on: on, paper: PaperReference(id: line, kind: "", text: words[0]))
}

private func life(_ lines: [String], sex: RecordedSex? = nil) throws -> LifeLine {
  LifeLine(try lines.map(fact), sex: sex)
}

@Suite struct `The civil status of a life` {
  private static let lives: [String: [String]] = [
    "nothing but a birth": ["born 1985-01-04"],
    "one marriage": ["born 1985-01-04", "married m1 Lan 2010-02-02"],
    "divorced": ["married m1 Lan 2010-02-02", "divorced m1 2020-07-10"],
    "widowed": ["married m1 Lan 2010-02-02", "spouseDied m1 2019-01-04"],
    "annulled": ["married m1 Lan 2010-02-02", "annulled m1 2012-01-04"],
    "married again": [
      "married m1 Lan 2010-02-02", "divorced m1 2015-07-10", "married m2 Hoa 2016-05-05",
    ],
    "divorced, then widowed": [
      "married m1 Lan 2010-02-02", "divorced m1 2012-07-10", "married m2 Hoa 2013-05-05",
      "spouseDied m2 2018-01-01",
    ],
    "two open marriages": ["married m1 Lan 2010-02-02", "married m2 Hoa 2016-05-05"],
    "dead": ["married m1 Lan 2010-02-02", "died 2021-01-01"],
    "a marriage known by its year": ["married m1 Lan 2010"],
  ]

  @Test(arguments: [
    ("nothing but a birth", "2026-03-06", CivilStatus.Kind.single, ""),
    ("one marriage", "2010-02-01", .single, ""),
    ("one marriage", "2010-02-02", .married, "m1"),
    ("divorced", "2020-07-09", .married, "m1"),
    ("divorced", "2020-07-10", .divorced, "m1"),
    ("widowed", "2019-01-03", .married, "m1"),
    ("widowed", "2019-01-04", .widowed, "m1"),
    ("annulled", "2011-01-01", .married, "m1"),
    ("annulled", "2012-01-04", .single, ""),
    ("married again", "2015-12-31", .divorced, "m1"),
    ("married again", "2026-03-06", .married, "m2"),
    ("divorced, then widowed", "2026-03-06", .widowed, "m2"),
    ("two open marriages", "2026-03-06", .contradictory, "m2"),
    ("two open marriages", "2012-01-01", .married, "m1"),
    ("dead", "2020-12-31", .married, "m1"),
    ("dead", "2021-01-01", .deceased, ""),
    ("a marriage known by its year", "2010-01-01", .married, "m1"),
  ])
  func `on a day`(name: String, on date: String, kind: CivilStatus.Kind, marriage: String) throws {
    let status = try life(try #require(Self.lives[name])).status(on: day(date))
    #expect(status.kind == kind)
    #expect(status.marriage?.id ?? "" == marriage)
  }

  @Test func `gives its reasons with their papers`() throws {
    let status = try life(try #require(Self.lives["divorced"])).status(on: day("2026-03-06"))
    #expect(status.reasons.map(\.paper.text) == ["married", "divorced"])
  }

  @Test(arguments: [
    ("2000-01-01", "2010-02-01", true), ("2000-01-01", "2010-02-02", false),
    ("2015-07-10", "2016-05-04", false), ("2015-07-11", "2016-05-04", true),
    ("2015-07-11", "2016-05-05", false), ("2020-01-01", "2020-12-31", false),
  ])
  func `knows the times without a marriage`(from: String, to: String, isUnmarried: Bool) throws {
    let life = try life(try #require(Self.lives["married again"]))
    #expect(try life.isUnmarried(from: day(from), to: day(to)) == isUnmarried)
  }
}

@Suite struct `Contradictions of a life` {
  @Test(arguments: [
    (["born 1985-01-04", "married m1 Lan 2010-02-02"], []),
    (["married m1 Lan 2010-02-02", "married m2 Hoa 2016-05-05"], ["twoMarriages"]),
    (
      ["married m1 Lan 2010-02-02", "divorced m1 2016-05-06", "married m2 Hoa 2016-05-05"],
      ["twoMarriages"]
    ),
    (["married m1 Lan 2010-02-02", "divorced m1 2016-05-05", "married m2 Hoa 2016-05-05"], []),
    (
      ["married m1 Lan 2010-02-02", "annulled m1 2020-05-05", "married m2 Hoa 2016-05-05"], []
    ),
    (["married m1 Lan 2010-02-02", "divorced m1 2009-02-02"], ["endedBeforeBegun"]),
    (["died 2020-01-01", "married m1 Lan 2020-01-02"], ["afterDeath"]),
    (["died 2020-01-01", "married m1 Lan 2020-01-01"], []),
    (["died 2020", "married m1 Lan 2020-05-01"], []),
    (["born 1985-01-04", "parentOf An 1984-01-01"], ["parentYoungerThanChild"]),
    (["born 1985-01-04", "parentOf An 1995-01-03"], ["parentYoungerThanChild"]),
    (["born 1985-01-04", "parentOf An 1995-01-04"], []),
    (["born 1985-01-04", "born 1985-01-05"], ["bornTwice"]),
    (["born 1985-01-04", "born 1985"], []),
    (["died 2020-01-01", "died 2020-01-03"], ["diedTwice"]),
    (["born 1985-01-04", "died 1984-12-31"], ["deathBeforeBirth"]),
  ])
  func `are all found`(lines: [String], kinds: [String]) throws {
    let found = try life(lines).contradictions.map { String($0.kind.rawValue.dropFirst(5)) }
    #expect(found == kinds)
  }

  @Test func `count the parent's birth that the child's entry states`() throws {
    let paper = PaperReference(id: "b1", kind: "birth", text: "01/2026")
    let born = LifeFact(
      event: .parentOf(name: "An"), on: .day(try day("2026-01-05")),
      ownBirthOn: .day(try day("2021-01-05")), paper: paper)
    #expect(LifeLine([born]).contradictions.map(\.kind) == [.parentYoungerThanChild])
    var grown = born
    grown.ownBirthOn = .year(1990)
    #expect(LifeLine([grown]).contradictions.isEmpty)
  }

  @Test(arguments: [
    (RecordedSex.male, "2020-10-01", 0), (.male, "2020-11-02", 1), (.female, "2020-01-02", 1),
  ])
  func `a father may be dead when his child is born, a mother not`(
    sex: RecordedSex, childBornOn: String, count: Int
  ) throws {
    let life = try life(["died 2020-01-01", "parentOf An \(childBornOn)"], sex: sex)
    #expect(life.contradictions.count == count)
  }
}
