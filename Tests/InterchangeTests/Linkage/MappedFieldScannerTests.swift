import Testing

@testable import Interchange

@Suite struct `walking through a delimited text` {
  static func records(_ bytes: [UInt8]) -> [[String]] {
    bytes.withUnsafeBufferPointer { bytes in
      var scanner = MappedFieldScanner(bytes)
      defer { scanner.close() }
      var records: [[String]] = []
      while scanner.next() {
        records.append(scanner.cells.map { String(decoding: $0, as: UTF8.self) })
      }
      return records
    }
  }

  static func records(_ text: String) -> [[String]] { records(Array(text.utf8)) }

  @Test(arguments: [
    ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
    ("a,b\r\n1,2\r\n", [["a", "b"], ["1", "2"]]),
    ("\u{FEFF}a,b\n1,2", [["a", "b"], ["1", "2"]]),
    ("a;b\n1,5;2\n", [["a", "b"], ["1,5", "2"]]),
    ("a\tb\n1\t\n", [["a", "b"], ["1", ""]]),
    ("a,b\n\"x,\"\"y\"\"\n z\",2\n", [["a", "b"], ["x,\"y\"\n z", "2"]]),
    ("a,b\n\"\",\n", [["a", "b"], ["", ""]]),
    ("a,b\n\"open,2\n", [["a", "b"], ["open,2\n"]]),
    ("a,b\n\"x\"y,2\n", [["a", "b"], ["x", "2"]]),
    ("", []), ("\n", [[""]]),
  ])
  func `reads cells as they were meant`(text: String, records: [[String]]) {
    #expect(Self.records(text) == records)
  }

  @Test func `ends on any bytes and keeps within them`() {
    let alphabet: [UInt8] = [0x22, 0x2C, 0x0A, 0x0D, 0x61, 0xC3, 0xA1, 0x3B]
    var state: UInt64 = 42
    for _ in 0..<3000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let length = Int(state >> 58)
      let bytes = (0..<length).map { position -> UInt8 in
        state = state &* 6_364_136_223_846_793_005 &+ UInt64(position)
        return alphabet[Int(state >> 61)]
      }
      let records = Self.records(bytes)
      let lines = bytes.count { $0 == 0x0A } + 1
      #expect(records.count <= lines)
      #expect(records.joined().reduce(0) { $0 + $1.utf8.count } <= bytes.count * 3)
    }
  }
}
