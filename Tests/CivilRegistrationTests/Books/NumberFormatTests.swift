import CivilRegistration
import Testing

@Suite struct `A number as a book writes it` {
  @Test(arguments: [
    ("{NN}/{YYYY}", 1, "01/2026"), ("{NN}/{YYYY}", 10, "10/2026"), ("{NN}/TLKT", 7, "07/TLKT"),
    ("{NN}/UBND-XNTTHN", 123, "123/UBND-XNTTHN"),
    ("{NN}-TP/HT-{YYYY}-KS", 1, "01-TP/HT-2026-KS"),
  ])
  func `follows its pattern`(pattern: String, number: Int, expected: String) throws {
    #expect(try #require(NumberFormat(pattern)).text(number, year: 2026) == expected)
  }

  @Test func `has its number once`() {
    #expect(NumberFormat("{YYYY}") == nil)
    #expect(NumberFormat("{NN}/{NN}") == nil)
  }
}
