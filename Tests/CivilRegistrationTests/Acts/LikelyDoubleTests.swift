import CivilRegistration
import Testing

/// Numbers outweigh names: a commune has many children of a Nguyễn Văn An.
struct LikelyDoubleTests {
  @Test(arguments: [
    // both parents' numbers differ
    (["child.name", "event"], ["mother.number", "father.number"], true),
    // one number alone may be a slip of the pen
    (["child.name"], ["mother.number"], false),
    // the same mother
    (["child.name", "mother.number"], ["father.number", "child.number"], false),
    // no numbers: an officer has to look
    (["event"], ["child.name", "mother.name", "father.name"], false),
  ])
  func `entries about other people`(agrees: [String], differs: [String], isOfOthers: Bool) {
    let double = LikelyDouble(
      entryID: "1", reference: "01/2026", name: "An", agrees: agrees, differs: differs)
    #expect(double.isOfOthers == isOfOthers)
  }

  @Test(arguments: [
    // A namesake of many years ago, with another mother.
    (["child.name"], 4_380, false), (["child.name", "father.name"], -4_380, false),
    // A slip of the day, of the year, of the mother's name.
    (["child.name"], 30, true), (["child.name"], -366, true),
    (["child.name", "mother.name"], 4_380, true),
    (["child.name", "mother.number"], 4_380, true), (["child.name"], nil, true),
  ])
  func `alike names alone make no double of a namesake`(
    agrees: [String], daysApart: Int?, isDouble: Bool
  ) {
    let double = LikelyDouble(
      entryID: "e", reference: "1/2010", name: "Lê Bảo", agrees: agrees, differs: [])
    #expect(double.hasMoreThanNames(daysApart: daysApart) == isDouble)
  }
}
