/// The records of a file as questions: their ids and the cells that a schema wants.
struct LookupQuestions {
  private(set) var records: [(id: String, cells: [String])] = []

  /// - Parameters:
  ///   - path: the file.
  ///   - columns: by column of the schema, the column of the file; "" is none.
  ///   - idColumn: the column that names records.
  ///   - limit: at most so many, spread over the file.
  /// - Throws: `LinkageFileError` if the file or a needed column is missing.
  init(path: String, columns: [String], idColumn: String, limit: Int?) throws(LinkageFileError) {
    let file = try MappedFile(path: path)
    var scanner = MappedFieldScanner(file.bytes)
    defer { scanner.close() }
    guard scanner.next() else { throw .missingColumn(idColumn, file: path) }
    let header = scanner.cells.map { String(decoding: $0, as: UTF8.self).trimmed }
    guard let idPlace = header.firstIndex(of: idColumn) else {
      throw .missingColumn(idColumn, file: path)
    }
    let places = columns.map { header.firstIndex(of: $0) }
    guard places.contains(where: { $0 != nil }) else {
      throw .missingColumn(columns.first ?? "", file: path)
    }
    while scanner.next() {
      if scanner.cells.count == 1, scanner.cells[0].isEmpty { continue }
      func text(_ place: Int?) -> String {
        guard let place, place < scanner.cells.count else { return "" }
        return String(decoding: scanner.cells[place], as: UTF8.self)
      }
      records.append((text(idPlace), places.map(text)))
    }
    if let limit, limit > 0, records.count > limit {
      let all = records
      records = (0..<limit).map { all[$0 * all.count / limit] }
    }
  }
}
