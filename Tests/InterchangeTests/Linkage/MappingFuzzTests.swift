import FoundationEssentials
import RecordLinkage
import Testing

@testable import Interchange

@Suite struct `mappings given anything` {
  @Test func `are read or refused with the line, never more`() throws {
    let path = FileManager.default.temporaryDirectory.appending(
      path: "mapping-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: path) }
    let words = [
      "id", "name", "date", "place", "sex", "text", "identifier", "x", "", ",", ",", ",", "|", "\"",
      "\n", "\r\n", "é", "\u{0}", "a|b|c|d|e|f",
    ]
    var state: UInt64 = 7
    func next(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(limit))
    }
    var read = 0
    for _ in 0..<500 {
      let text = (0..<next(60)).map { _ in words[next(words.count)] }.joined()
      try Data(("kind,field,left,right\n" + text).utf8).write(to: path)
      let (mapping, problem) = Self.reading(path.path)
      if let mapping {
        #expect(mapping.leftColumns.count == mapping.schema.columns.count)
        #expect(mapping.rightColumns.count == mapping.schema.columns.count)
        read += 1
      } else if case .malformed(let file, let line)? = problem {
        #expect(file == path.path && line >= 1)
      } else {
        Issue.record("another problem than the file's")
      }
    }
    #expect(read > 0)
  }

  private static func reading(_ path: String) -> (LinkageMapping?, LinkageFileError?) {
    do { return (try LinkageMapping(path: path), nil) } catch {
      return (nil, error as? LinkageFileError)
    }
  }
}
