/// How far a list has been taken in.
struct ListProgress {
  /// The list as the register holds it: paper id → row.
  let present: [String: ListedPaper]
  var counts = ImportCounts()
  /// Rows to be kept with the list's act.
  var kept: [KeptRow] = []
  /// Paper id → row key, of the rows met in this file.
  var seen: [String: String] = [:]
  /// Papers whose rows in this file cannot be read.
  var unreadable: Set<String> = []
  var refusedKeys: Set<String> = []
  /// Whether the file is one of rows to correct.
  var hasCorrections = false
  /// The last act of a corrected row.
  var receipt: ActReceipt?

  init(present: [String: ListedPaper]) {
    self.present = present
  }

  /// Whether a paper holds the row already, from this file or as the register stands.
  func holds(_ id: String, _ rowKey: String) -> Bool {
    if let met = seen[id] { return met == rowKey }
    guard let known = present[id] else { return false }
    return known.isCurrent && known.rowKey == rowKey
  }

  func mentions(_ id: String) -> Bool { seen[id] != nil || unreadable.contains(id) }

  mutating func count(_ findings: [RowFinding]) {
    if findings.isEmpty { counts.imported += 1 } else { counts.warned += 1 }
  }
}
