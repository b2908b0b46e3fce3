import Glibc

/// A table in a file of comma-separated text: UTF-8 with its mark, lines as RFC 4180 has them.
final class DelimitedTable: TableWriter {
  private let columns: [TableColumn]
  private var file: UnsafeMutablePointer<FILE>?
  private var rows = 0

  init(path: String, columns: [TableColumn]) throws(TableProblem) {
    self.columns = columns
    file = fopen(path, "we")
    guard file != nil else { throw Self.problem() }
    try put(DelimitedLine.byteOrderMark)
    try put(DelimitedLine.header(columns))
  }

  deinit { if let file { fclose(file) } }

  func write(_ cells: [String]) throws(TableProblem) {
    rows += 1
    guard cells.count == columns.count else {
      throw .wrongCellCount(row: rows, cells: cells.count, columns: columns.count)
    }
    try put(DelimitedLine.line(cells, columns))
  }

  func finish() throws(TableProblem) {
    guard let open = file else { return }
    file = nil
    guard fclose(open) == 0 else { throw Self.problem() }
  }

  private func put(_ bytes: [UInt8]) throws(TableProblem) {
    guard let file else { throw .cannotWrite(reason: "finished") }
    guard fwrite(bytes, 1, bytes.count, file) == bytes.count else { throw Self.problem() }
  }

  private static func problem() -> TableProblem {
    .cannotWrite(reason: strerror(errno).map { String(cString: $0) } ?? "error \(errno)")
  }
}
