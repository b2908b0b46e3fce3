/// The records of one file as rows of numbers.
struct RecordTable: Sendable {
  let stride: Int
  var rows: [UInt32] = []
  /// By record: the record that this one repeats read the other way round, if the schema has an
  /// orientation; else empty.
  var entities: [UInt32] = []

  init(stride: Int) { self.stride = stride }

  var count: Int { stride == 0 ? 0 : rows.count / stride }
}
