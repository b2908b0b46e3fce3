import Testing
import VitalStatistics

/// Causes of death: read from words, grouped, checked (statistics.md 2.4).
@Suite struct CauseListTests {
  private static let rules = """
    group,C00-D48,neoplasms,U,Neoplasms
    group,O00-O99,maternal,"Thai nghén, sinh đẻ",Maternal
    sex,O00-O99 C53-C56,female
    sex,C61 N40,male
    age,O00-O99,10,54
    age,P00-P96,0,0
    unusable,I46 J96 R00-R99
    injury,S00-T98
    word,C34,ung thu phoi
    word,C80,ung thu
    """
  private static let codes = "# codes\nC34\nC61\nC53\nO72\nP07\nI46\nS06\nK74\nK746\nR99\nN40\n"

  private func list() throws -> CauseList { try CauseList(codes: Self.codes, rules: Self.rules) }

  @Test func `a code in the text comes before its words, and longer words before shorter`() throws {
    let list = try list()
    #expect(list.code(of: "xo gan (k74.6)") == "K746")
    #expect(list.code(of: "ung thu phoi di can") == "C34")
    #expect(list.code(of: "ung thu xuong") == "C80")
    #expect(list.code(of: "khong biet") == nil)
    #expect(list.group(of: "C34")?.id == "neoplasms")
    #expect(list.group(of: "O721")?.name == "Thai nghén, sinh đẻ")
    #expect(list.group(of: "K74") == nil)
  }

  @Test(arguments: [
    ("Z99", Sex.male, 40, CauseFault.unknown), ("C61", .female, 70, .sex),
    ("C53", .male, 50, .sex), ("O72", .female, 60, .age), ("O72", .male, 30, .sex),
    ("P07", .male, 3, .age), ("S06", .male, 20, .injury), ("I46", .female, 80, .unusable),
    ("R99", .unknown, 80, .unusable),
  ])
  func `a cause that cannot be is told apart`(
    _ row: (code: String, sex: Sex, age: Int, fault: CauseFault)
  ) throws {
    #expect(try list().fault(of: row.code, sex: row.sex, age: row.age) == row.fault)
  }

  @Test(arguments: [
    ("C34", Sex.male, 70), ("O72", .female, 30), ("P07", .unknown, 0), ("N40", .unknown, 80),
  ])
  func `a cause that can be has no fault`(_ row: (code: String, sex: Sex, age: Int)) throws {
    #expect(try list().fault(of: row.code, sex: row.sex, age: row.age) == nil)
  }

  @Test(arguments: [
    ("group,C00,x", 1), ("what,C00,x", 1), ("word,C00,x\nage,P00-P96,3,1", 2), ("sex,c1,male", 1),
    ("sex,C61,other", 1),
  ])
  func `a line that says nothing is named`(_ rules: String, _ line: Int) {
    #expect(throws: CauseList.Problem.line(line)) {
      try CauseList(codes: "C34\n", rules: rules)
    }
  }

  @Test func `a list without codes or groups is none`() {
    #expect(throws: CauseList.Problem.noCodes) { try CauseList(codes: "# x\n", rules: "") }
    #expect(throws: CauseList.Problem.noGroups) { try CauseList(codes: "C34\n", rules: "# x\n") }
  }
}
