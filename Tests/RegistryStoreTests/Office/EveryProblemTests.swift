import CivilRegistration
import RegistryServices
import Testing

@testable import RegistryStore

/// Everything that is wrong with a form is said at once: nobody mends a name to hear of a date.
struct EveryProblemTests {
  struct Example: Sendable, CustomTestStringConvertible {
    var act: ActName
    var form: [String: String]
    var fields: Set<String>
    var testDescription: String { act.rawValue }
  }

  static let examples = [
    Example(
      act: .birth,
      form: RegistrationTests.birth.merging(["nksHoTen": "", "nksNgaySinh": "05/05/2027"]) { $1 },
      fields: ["nksHoTen", "nksNgaySinh"]),
    Example(
      act: .birth,
      form: RegistrationTests.birth.merging([
        "nksHoTen": "", "nksNgaySinh": "31/02/2026", "meNgaySinh": "32/01/1990",
      ]) { $1 },
      fields: ["nksHoTen", "nksNgaySinh", "meNgaySinh"]),
    Example(
      act: .death,
      form: ["cachDangKy": "first", "nktNgayChet": "05/05/2027", "nktNgaySinh": "31/02/1950"],
      fields: ["nktHoTen", "nktNgayChet", "nktNgaySinh"]),
    Example(
      act: .marriage,
      form: [
        "cachDangKy": "first", "chongHoTen": "", "voHoTen": "", "chongNgaySinh": "31/02/1990",
        "voNgaySinh": "05/05/2027",
      ],
      fields: ["chongHoTen", "voHoTen", "chongNgaySinh", "voNgaySinh"]),
  ]

  @Test(arguments: examples)
  func `a name that is missing hides no date that cannot be`(example: Example) async throws {
    let desk = try await RegistrationTests.Desk()
    let checked = try await desk.desk.check(
      FormSubmission(act: example.act, form: ActForm(example.form)), by: TestRegister.officer)
    let blocked = checked.ruling.problems.filter { $0.severity == .block }
    #expect(example.fields.subtracting(blocked.map(\.field)) == [])
  }
}
