import CivilDate
import RegistryServices
import Testing

/// What papers of one person say that cannot all be true.
struct ContradictionTests {
  typealias Claim = Contradictions.Claim

  private static func claim(
    _ role: PersonMention.Role, _ reference: String = "", sex: String = "", born: String = "",
    event: String = "", issued: String = ""
  ) -> Claim {
    Claim(
      role: role, reference: reference, sex: sex, birthOn: PartialDate(iso8601: born),
      eventOn: PartialDate(iso8601: event), issuedOn: PartialDate(iso8601: issued))
  }

  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var claims: [Claim]
    var found: [MessageCode]

    init(_ name: String, _ claims: [Claim], _ found: [MessageCode]) {
      testDescription = name
      self.claims = claims
      self.found = found
    }
  }

  static let cases: [Case] = [
    Case("nothing", [], []),
    Case(
      "one life",
      [
        claim(.child, "01/1980", sex: "male", born: "1980-05-01", event: "1980-05-01"),
        claim(.husband, "02/2005", sex: "male", born: "1980", issued: "2005-03-03"),
        claim(.deceased, "03/2020", born: "1980-05", event: "2020-02-02"),
      ], []),
    Case(
      "two entries of birth", [claim(.child, "01/1980"), claim(.child, "07/1999")],
      [MessageCode("person.contradiction.twoBirths", ["01/1980, 07/1999"])]),
    Case("one entry named twice", [claim(.child, "01/1980"), claim(.child, "01/1980")], []),
    Case("an entry and a notice without number", [claim(.child, "01/1980"), claim(.child)], []),
    Case(
      "a marriage after the death",
      [
        claim(.deceased, "03/2020", event: "2020-02-02"),
        claim(.wife, "09/2020", issued: "2020-02-03"),
      ], [MessageCode("person.contradiction.marriageAfterDeath", ["09/2020", "02/02/2020"])]),
    Case(
      "a marriage on the day of the death",
      [
        claim(.deceased, "03/2020", event: "2020-02-02"),
        claim(.husband, "09/2020", issued: "2020-02-02"),
      ], []),
    Case(
      "a marriage in the year of a death of unknown day",
      [claim(.deceased, event: "2020"), claim(.husband, "09/2020", issued: "2020-12-31")], []),
    Case(
      "a mother after her death is another matter",
      [claim(.deceased, event: "2020"), claim(.mother, "09/2021", issued: "2021-12-31")], []),
    Case(
      "a death before the birth",
      [claim(.child, "01/1980", born: "1980-05-01"), claim(.deceased, event: "1980-04-30")],
      [
        MessageCode(
          "person.contradiction.deathBeforeBirth", ["30/04/1980", "01/05/1980"])
      ]),
    Case(
      "a death in the month of the birth",
      [claim(.child, "01/1980", born: "1980-05-31"), claim(.deceased, event: "1980-05")], []),
    Case(
      "two sexes", [claim(.child, "1", sex: "male"), claim(.resident, sex: "female")],
      [MessageCode("person.contradiction.sex")]),
    Case(
      "a sex not determined",
      [claim(.child, "1", sex: "male"), claim(.resident, sex: "undetermined")],
      []),
    Case(
      "two days of birth",
      [
        claim(.child, "1", born: "1980-05-01"), claim(.resident, born: "1980"),
        claim(.wife, "2", born: "1981"),
      ], [MessageCode("person.contradiction.birthDate", ["01/05/1980", "1981"])]),
    Case(
      "all at once",
      [
        claim(.child, "01/1980", sex: "male", born: "1980-05-01"),
        claim(.child, "02/1982", sex: "female", born: "1982-01-01"),
        claim(.deceased, event: "1979"), claim(.wife, "5/2000", issued: "2000"),
      ],
      [
        MessageCode("person.contradiction.twoBirths", ["01/1980, 02/1982"]),
        MessageCode("person.contradiction.marriageAfterDeath", ["5/2000", "1979"]),
        MessageCode("person.contradiction.deathBeforeBirth", ["1979", "01/05/1980"]),
        MessageCode("person.contradiction.sex"),
        MessageCode("person.contradiction.birthDate", ["01/05/1980", "01/01/1982"]),
      ]),
  ]

  @Test(arguments: cases)
  func `papers that cannot all be true are named`(_ example: Case) {
    #expect(Contradictions.find(in: example.claims) == example.found)
    // Which paper came first into the register does not matter for whether something is found.
    let turned = Contradictions.find(in: example.claims.reversed()).map(\.key)
    #expect(Set(turned) == Set(example.found.map(\.key)))
  }
}
