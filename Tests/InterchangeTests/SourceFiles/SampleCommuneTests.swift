import CivilRegistration
import Interchange
import Testing

/// The sample commune that ships with the program, counted by an independent reader (openpyxl and
/// Python's csv module).
@Suite struct SampleCommuneTests {
  struct Sample: Sendable, CustomStringConvertible {
    var file: String
    var kind: SourceKind
    var rows: Int
    var filledCells: Int
    var bytes: Int
    var description: String { file }
  }

  static let samples: [Sample] = [
    Sample(
      file: "khaisinh.xlsx", kind: .birth, rows: 2003, filledCells: 68_904,
      bytes: 913_955),
    Sample(
      file: "khaitu.xlsx", kind: .death, rows: 289, filledCells: 8_007,
      bytes: 100_644),
    Sample(
      file: "kethon.xlsx", kind: .marriage, rows: 571, filledCells: 13_693,
      bytes: 194_169),
    Sample(
      file: "danso.csv", kind: .residents, rows: 2994, filledCells: 26_667,
      bytes: 329_540),
    Sample(
      file: "chungsinh.csv", kind: .birthNotice, rows: 216, filledCells: 2_696,
      bytes: 40_452),
    Sample(
      file: "baotu.csv", kind: .deathNotice, rows: 370, filledCells: 3_103,
      bytes: 39_677),
    Sample(
      file: "bananlyhon.csv", kind: .judgment, rows: 97, filledCells: 1_014,
      bytes: 13_981),
    Sample(
      file: "yeuthe.csv", kind: .survey, rows: 16, filledCells: 154,
      bytes: 1_694),
  ]

  @Test(arguments: samples)
  func `every cell of the sample commune arrives`(sample: Sample) throws {
    let reading = try Reading("\(projectFolder)/Samples/hung-dao-small/\(sample.file)")
    let cells = reading.rows.flatMap(\.cells).filter { !$0.isEmpty }

    #expect(reading.file.kind == sample.kind)
    #expect(reading.rows.count == sample.rows)
    #expect(cells.count == sample.filledCells)
    #expect(cells.reduce(0) { $0 + $1.utf8.count } == sample.bytes)
    #expect(reading.file.missingColumns.isEmpty)
    #expect(reading.file.unknownColumns.isEmpty)
    #expect(reading.rows.allSatisfy { $0.originals.isEmpty && $0.extras.isEmpty })
  }
}
