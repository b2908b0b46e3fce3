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
}
