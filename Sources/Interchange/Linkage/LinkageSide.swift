internal import RecordLinkage

/// One file of a linkage: its records read, its ids found again.
struct LinkageSide: Sendable {
  let file: MappedFile
  /// By record: where its id stands in the file; from the file's size on, in `copiedIDs`.
  private var ids: [Range<Int>] = []
  /// Ids that do not stand in the file as they are, because of doubled quotes.
  private var copiedIDs: [UInt8] = []
  var encoder: RecordEncoder

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - schema: what is compared.
  ///   - gazetteer: which commune became which.
  ///   - columns: by column of the schema, the column of the file; "" is none.
  ///   - idColumn: the column that names records.
  ///   - turnsRecords: whether every record is also read the other way round.
  /// - Throws: `LinkageFileError` if the file or a needed column is missing.
  init(
    path: String, schema: LinkageSchema, gazetteer: Gazetteer, columns: [String],
    idColumn: String, turnsRecords: Bool
  ) throws(LinkageFileError) {
    file = try MappedFile(path: path)
    encoder = RecordEncoder(schema: schema, gazetteer: gazetteer, turnsRecords: turnsRecords)
    var scanner = MappedFieldScanner(file.bytes)
    defer { scanner.close() }
    guard scanner.next() else { throw .missingColumn(idColumn, file: path) }
    let header = scanner.cells.map { String(decoding: $0, as: UTF8.self).trimmed }
    guard let id = header.firstIndex(of: idColumn) else {
      throw .missingColumn(idColumn, file: path)
    }
    let positions = columns.map { $0.isEmpty ? -1 : header.firstIndex(of: $0) ?? -1 }
    guard positions.contains(where: { $0 >= 0 }) else {
      throw .missingColumn(columns.first ?? "", file: path)
    }
    encoder.reserve(file.bytes.count / 150)
    let empty = MappedFieldScanner.Cell(start: nil, count: 0)
    var cells = [MappedFieldScanner.Cell](repeating: empty, count: positions.count)
    let base = file.bytes.baseAddress
    while scanner.next() {
      // A line with nothing in it is no record.
      if scanner.cells.count == 1, scanner.cells[0].isEmpty { continue }
      for (number, position) in positions.enumerated() {
        cells[number] =
          position >= 0 && position < scanner.cells.count ? scanner.cells[position] : empty
      }
      cells.withUnsafeBufferPointer { encoder.append($0) }
      let cell = id < scanner.cells.count ? scanner.cells[id] : empty
      let start = cell.baseAddress.flatMap { address in base.map { address - $0 } } ?? 0
      let isInFile = start >= 0 && start + cell.count <= file.bytes.count
      if isInFile {
        ids.append(start..<(start + cell.count))
      } else {
        let copy = file.bytes.count + copiedIDs.count
        copiedIDs.append(contentsOf: cell)
        ids.append(copy..<(copy + cell.count))
      }
    }
  }

  /// The position of the record with an id.
  func record(_ id: String) -> Int? {
    let bytes = Array(id.utf8)
    return ids.indices.first { withID($0) { $0.elementsEqual(bytes) } }
  }

  func id(_ record: Int) -> String { withID(record) { String(decoding: $0, as: UTF8.self) } }

  /// The bytes of a record's id.
  func withID<Result, Problem: Error>(
    _ record: Int, _ body: (UnsafeBufferPointer<UInt8>) throws(Problem) -> Result
  ) throws(Problem) -> Result {
    let range = ids[record]
    if range.upperBound <= file.bytes.count {
      return try body(UnsafeBufferPointer(rebasing: file.bytes[range]))
    }
    let start = range.lowerBound - file.bytes.count
    let copy = Array(copiedIDs[start..<(start + range.count)])
    return try copy.withUnsafeBufferPointer { (bytes) throws(Problem) in try body(bytes) }
  }
}

extension String {
  var trimmed: String {
    var text = self[...]
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }
}
