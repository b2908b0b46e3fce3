/// Puts records that are compared with one another next to one another in memory: by commune, year
/// and name. Memory, not arithmetic, is what comparing costs.
enum RecordOrder {
  /// By new position: the old one.
  static func byNeighbourhood(_ table: RecordTable, schema: LinkageSchema) -> [UInt32] {
    let offsets = schema.offsets
    let commune = schema.fields.firstIndex { $0.kind == .place }.map { offsets[$0] + 1 }
    let date = schema.fields.firstIndex { $0.kind == .date }.map { offsets[$0] }
    var keys = (0..<table.count).map { record -> UInt64 in
      let row = record * table.stride
      var key: UInt64 = 0
      if let commune { key = UInt64(table.rows[row + commune] & 0xFFFF) << 9 }
      if let date {
        let word = DateWord(word: table.rows[row + date])
        key |= UInt64(word.otherYear != 0 ? word.otherYear : word.year)
      }
      return key << 32 | UInt64(record)
    }
    keys.sort()
    return keys.map { UInt32(truncatingIfNeeded: $0) }
  }

  /// The table in a new order.
  static func reordered(_ table: RecordTable, by order: [UInt32]) -> RecordTable {
    var result = RecordTable(stride: table.stride)
    result.rows = LargePages.room(table.rows.count)
    for old in order {
      let start = Int(old) * table.stride
      result.rows.append(contentsOf: table.rows[start..<(start + table.stride)])
    }
    if !table.entities.isEmpty { result.entities = order.map { table.entities[Int($0)] } }
    return result
  }
}
