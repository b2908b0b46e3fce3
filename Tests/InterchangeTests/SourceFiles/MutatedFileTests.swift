import CivilRegistration
import Interchange
import Testing

/// Files changed at random, always the same ones: whatever comes, the reader answers with rows or
/// with a problem, never with a crash or without end.
@Suite struct MutatedFileTests {
  /// The generator SplitMix64 (Steele, Lea and Flood 2014): the same numbers in every run.
  private struct Random {
    var state: UInt64
    mutating func next(below bound: Int) -> Int {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
    }
  }

  private static func mutated(_ bytes: [UInt8], _ random: inout Random) -> [UInt8] {
    var bytes = bytes
    let scraps: [[UInt8]] = [
      Array("<row r=\"99999999999\">".utf8), Array("<c r=\"ZZZZ9\" t=\"s\"><v>-7</v>".utf8),
      Array("&#0;".utf8), Array("]]>".utf8), Array("<!DOCTYPE a>".utf8), Array("\"".utf8), [0],
      [0xFF, 0xFE], Array("</c></row></sheetData>".utf8), Array("1e999".utf8),
      Array("<is><t>".utf8),
    ]
    for _ in 0...random.next(below: 4) where !bytes.isEmpty {
      let place = random.next(below: bytes.count)
      switch random.next(below: 5) {
      case 0: bytes[place] = UInt8(random.next(below: 256))
      case 1: bytes[place] ^= 1 << UInt8(random.next(below: 8))
      case 2: bytes.removeSubrange(place..<min(bytes.count, place + 1 + random.next(below: 40)))
      case 3: bytes.insert(contentsOf: scraps[random.next(below: scraps.count)], at: place)
      default:
        let end = min(bytes.count, place + random.next(below: 60))
        bytes.insert(contentsOf: bytes[place..<end], at: random.next(below: bytes.count))
      }
    }
    return bytes
  }

  private func outcome(_ path: String) -> String {
    do {
      let reading = try Reading(path)
      for row in reading.rows where row.cells.count != reading.file.kind.columns.count {
        Issue.record("a row of \(row.cells.count) cells")
      }
      return "rows"
    } catch let problem as SourceFileProblem {
      return problem.code
    } catch { return "\(error)" }
  }

  @Test func `a thousand changed workbooks end in rows or in a problem`() throws {
    let folder = try TemporaryFolder()
    var workbook = SampleWorkbook(
      SampleWorkbook.row(1, ["nksHoTen", "nksNgaySinh", "so"])
        + (2..<12).map { SampleWorkbook.row($0, ["Nguyễn Thị \($0)", "2018", "\($0)/2018"]) }
        .joined() + "<row r=\"12\"><c t=\"s\"><v>0</v></c><c s=\"1\"><v>39748</v></c></row>")
    workbook.sharedTexts = ["<si><t>Bình</t></si>"]
    workbook.styles = "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>"
    let parts = workbook.parts
    let whole = try TemporaryFolder.bytes(of: workbook.write(to: folder))
    var random = Random(state: 20_260_101)
    var outcomes: [String: Int] = [:]
    for round in 0..<1_000 {
      let path: String
      if round % 2 == 0 {
        // Inside the archive: the check sums fit and the XML does not.
        var changed = parts
        let place = random.next(below: parts.count)
        changed[place].bytes = Self.mutated(parts[place].bytes, &random)
        path = try SampleWorkbook.archive(changed, to: "\(folder.path)/changed.xlsx")
      } else {
        path = try folder.file("changed.xlsx", Self.mutated(whole, &random))
      }
      outcomes[outcome(path), default: 0] += 1
    }

    #expect(outcomes["rows", default: 0] > 50, "\(outcomes)")
    #expect(outcomes["file.malformedXML", default: 0] > 50, "\(outcomes)")
    #expect(outcomes["file.damagedArchive", default: 0] > 50, "\(outcomes)")
    #expect(outcomes.keys.allSatisfy { $0 == "rows" || $0.hasPrefix("file.") }, "\(outcomes)")
  }

  @Test func `a thousand changed texts end in rows or in a problem`() throws {
    let folder = try TemporaryFolder()
    let text = "hoTen;ngaySinh;maSo\r\n\"Đỗ \"\"An\"\"\";1999;1\r\nVũ;2000;\"2\n3\"\r\n"
    var random = Random(state: 7)
    var outcomes: [String: Int] = [:]
    for _ in 0..<1_000 {
      let path = try folder.file("changed.csv", Self.mutated(Array(text.utf8), &random))
      outcomes[outcome(path), default: 0] += 1
    }

    #expect(outcomes["rows", default: 0] > 300, "\(outcomes)")
    #expect(outcomes.keys.allSatisfy { $0 == "rows" || $0.hasPrefix("file.") }, "\(outcomes)")
  }
}
