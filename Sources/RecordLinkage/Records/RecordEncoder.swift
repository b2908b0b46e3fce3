/// Reads the cells of records into rows of numbers.
///
/// One encoder reads one file; two can work at the same time, and are joined by `Linker`.
public struct RecordEncoder: Sendable {
  /// A cell as it stands in the file.
  public typealias Cell = UnsafeBufferPointer<UInt8>

  let schema: LinkageSchema
  let gazetteer: Gazetteer
  let offsets: [Int]
  var vocabulary = Vocabulary()
  var table: RecordTable
  /// By commune and province: the number of the latest commune.
  var latestCommunes: [UInt64: UInt32] = [:]

  /// Whether every record is also read the other way round (husband and wife exchanged).
  let turnsRecords: Bool

  /// - Parameters:
  ///   - schema: what is compared.
  ///   - gazetteer: which commune became which.
  ///   - turnsRecords: for the left file of a schema with an orientation.
  public init(
    schema: LinkageSchema, gazetteer: Gazetteer = Gazetteer(), turnsRecords: Bool = false
  ) {
    self.schema = schema
    self.turnsRecords = turnsRecords
    self.gazetteer = gazetteer
    offsets = schema.offsets
    table = RecordTable(stride: schema.stride)
  }

  /// How many records were read.
  public var count: Int { turnsRecords ? table.count / 2 : table.count }

  /// Prepares for a number of records.
  public mutating func reserve(_ records: Int) {
    if table.rows.isEmpty { table.rows = LargePages.room(records * table.stride) }
    // About as many different names as records; a wrong guess costs time, nothing else.
    vocabulary.names.reserve(records)
  }

  /// Reads one record: the cells in the order of `LinkageSchema.columns`; a missing column is an
  /// empty cell. The bytes are only read during the call.
  public mutating func append(_ cells: UnsafeBufferPointer<Cell>) {
    appendRow(cells, turned: false)
    if turnsRecords {
      appendRow(cells, turned: true)
      let entity = UInt32(table.count / 2 - 1)
      table.entities.append(entity)
      table.entities.append(entity)
    }
  }

  /// Reads one record given as texts.
  public mutating func append(texts: [String]) {
    var joined: [UInt8] = []
    var ends: [Int] = []
    joined.reserveCapacity(texts.reduce(0) { $0 + $1.utf8.count })
    ends.reserveCapacity(texts.count)
    for text in texts {
      joined.append(contentsOf: text.utf8)
      ends.append(joined.count)
    }
    joined.withUnsafeBufferPointer { all in
      var start = 0
      let cells = ends.map { end in
        defer { start = end }
        return Cell(rebasing: all[start..<end])
      }
      cells.withUnsafeBufferPointer { append($0) }
    }
  }
}
