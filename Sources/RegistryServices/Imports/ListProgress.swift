/// How far a list has been taken in.
struct ListProgress {
  /// The list as the register holds it: paper id → row.
  let present: [String: ListedPaper]
  var counts = ImportCounts()
  /// Rows to be kept with the list's act.
  var kept: [KeptRow] = []
  /// Paper id → row key, of the rows met in this file.
  private(set) var seen: [String: String] = [:]
  /// By paper id: which paper of its number it is, of the rows met in this file.
  private(set) var met: [String: PaperIdentity] = [:]
  /// Papers whose rows in this file cannot be read.
  var unreadable: Set<String> = []
  var refusedKeys: Set<String> = []
  /// Whether the file is one of rows to correct.
  var hasCorrections = false
  /// The last act of a corrected row, and what that row is warned of.
  var receipt: ActReceipt?
  var lastFindings: [RowFinding] = []

  init(present: [String: ListedPaper]) {
    self.present = present
  }

  /// Whether a paper holds the row already, from this file or as the register stands.
  func holds(_ id: String, _ rowKey: String) -> Bool {
    if let met = seen[id] { return met == rowKey }
    guard let known = present[id] else { return false }
    return known.isCurrent && known.rowKey == rowKey
  }

  /// Notes a row met under a paper's id.
  mutating func meet(_ id: String, _ rowKey: String, _ facts: PaperFacts) {
    seen[id] = rowKey
    // Beside its number nothing tells a resident from another.
    if !facts.issuer.isEmpty || facts.issuedOn != nil { met[id] = PaperIdentity(facts) }
  }

  func mentions(_ id: String) -> Bool { seen[id] != nil || unreadable.contains(id) }

  mutating func count(_ findings: [RowFinding]) {
    if findings.isEmpty { counts.imported += 1 } else { counts.warned += 1 }
  }
}
