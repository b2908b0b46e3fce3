import Testing

@testable import RegistryWeb

@Suite struct LetterDifferenceTests {
  /// Differing letters in brackets.
  private func marked(_ runs: [LetterDifference.Run]) -> String {
    runs.map { $0.differs ? "[\($0.text)]" : $0.text }.joined()
  }

  @Test(arguments: [
    ("Nguyễn Thị Phương", "Nguyễn Thị Phượng", "Nguyễn Thị Phư[ơ]ng", "Nguyễn Thị Phư[ợ]ng"),
    ("Hòa", "Hoà", "H[òa]", "H[oà]"), ("11/01/2024", "12/01/2024", "1[1]/01/2024", "1[2]/01/2024"),
    ("Lan", "Lan", "Lan", "Lan"), ("", "Ba", "", "[Ba]"),
    ("Vũ Thị Thủy", "Vũ Thị Thu Thủy", "Vũ Thị Thủy", "Vũ Thị Th[u Th]ủy"),
  ])
  func `the letters that differ are marked on both sides`(
    left: String, right: String, leftMarked: String, rightMarked: String
  ) {
    let runs = LetterDifference.runs(left, right)
    #expect(marked(runs.left) == leftMarked)
    #expect(marked(runs.right) == rightMarked)
  }

  @Test func `very long texts are compared as wholes`() {
    let long = String(repeating: "a", count: 5_000)
    let runs = LetterDifference.runs(long, "b")
    #expect(runs.left.count == 1 && runs.left[0].differs)
  }
}
