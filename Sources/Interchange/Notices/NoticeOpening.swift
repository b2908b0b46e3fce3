import CivilRegistration

/// Opens a file of electronic notices: it is read whole, for nothing else tells what is in it.
enum NoticeOpening {
  static func open(_ file: FileBytes, limits: SourceLimits) throws(SourceFileProblem) -> SourceFile
  {
    let scanner = NoticeScanner(limits: limits)
    let descriptor = try file.reopen()
    try XMLElements.read(from: descriptor, named: "XML", limits: limits, into: scanner)
    let kinds = NoticeForm.all.map(\.kind).filter { scanner.rows[$0] != nil }
    guard let kind = kinds.first, let rows = scanner.rows[kind] else {
      throw .notNotices
    }
    guard kinds.count == 1 else { throw .kindAmbiguous(kinds: kinds, found: []) }
    return SourceFile(
      file, limits: limits, format: .records(rows),
      match: HeaderMatch(
        kind: kind, headerRow: 0, targets: [], unknownColumns: [], missingColumns: [], score: 0))
  }
}
