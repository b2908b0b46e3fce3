/// Reading of comma-separated text as RFC 4180 has it: quotes, doubled quotes, either line end.
enum CommaSeparated {
  /// The records of a text; blank lines are left out.
  static func records(of text: String) -> [[String]] {
    var records: [[String]] = []
    var record: [String] = []
    var cell: [UInt8] = []
    var isQuoted = false
    var previousWasQuote = false

    func endCell() {
      record.append(String(decoding: cell, as: UTF8.self))
      cell.removeAll(keepingCapacity: true)
    }
    func endRecord() {
      endCell()
      if record != [""] { records.append(record) }
      record.removeAll(keepingCapacity: true)
    }

    var bytes = text.utf8[...]
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "\""):
        if isQuoted {
          isQuoted = false
          previousWasQuote = true
          continue
        }
        if previousWasQuote { cell.append(byte) }
        isQuoted = true
      case UInt8(ascii: ",") where !isQuoted: endCell()
      case UInt8(ascii: "\r") where !isQuoted: break
      case UInt8(ascii: "\n") where !isQuoted: endRecord()
      default: cell.append(byte)
      }
      previousWasQuote = false
    }
    if !cell.isEmpty || !record.isEmpty { endRecord() }
    return records
  }
}
