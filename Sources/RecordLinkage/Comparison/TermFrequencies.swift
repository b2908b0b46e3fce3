internal import Glibc

/// How common each name, given name, surname, commune and text is: agreement in a rare value says
/// more than in a common one.
struct TermFrequencies: Sendable {
  /// Where a table of values begins in `logarithms`.
  struct Table: Sendable {
    var start: Int
    var count: Int
    /// For a value that the files do not hold.
    var unseen: Float

    /// Appends a table: by number, the logarithm of its share less that of the chance that two
    /// random values agree.
    init(counts: [UInt32], into logarithms: inout [Float]) {
      start = logarithms.count
      count = counts.count
      var total = 0.0
      for count in counts.dropFirst() { total += Double(count) }
      total = max(1, total)
      var squares = 0.0
      for count in counts.dropFirst() { squares += Double(count) * Double(count) }
      let agreement = log(max(squares / (total * total), 1e-12))
      unseen = Float(log(1 / total) - agreement)
      logarithms.append(0)
      for count in counts.dropFirst() {
        logarithms.append(Float(log(Double(max(1, count)) / total) - agreement))
      }
    }
  }

  /// Of a name field.
  struct Names: Sendable {
    var whole: Table
    var rest: Table
    var pair: Table
    var surname: Table
    var given: Table
  }

  /// All tables, one after the other.
  private(set) var logarithms: [Float] = []
  /// By field; only of names.
  var names: [Names?]
  /// By field; of communes and texts.
  var values: [Table?]
  /// By name: the number of the name without surname, and of surname and given name together.
  var rests: [UInt32]
  var pairs: [UInt32]

  init(schema: LinkageSchema, tables: [RecordTable], vocabulary: Vocabulary) {
    let names = vocabulary.names
    var restIndex = HashIndex(minimumCapacity: names.count)
    var pairIndex = HashIndex(minimumCapacity: names.count)
    rests = [UInt32](repeating: 0, count: names.count)
    pairs = rests
    for name in 1..<max(1, names.count) {
      let start = name * NameTable.stride
      let count = Int(names.rows[start] & 0xFF)
      var hash = ContentHash()
      for position in 1..<max(1, count) { hash.add(UInt64(names.rows[start + 2 + position])) }
      rests[name] = restIndex.number(hash.value)
      var pair = ContentHash()
      pair.add(UInt64(names.rows[start + 2]) << 32 | UInt64(names.rows[start + 1 + max(1, count)]))
      pairs[name] = pairIndex.number(pair.value)
    }
    var nameTables: [Names?] = []
    var valueTables: [Table?] = []
    let offsets = schema.offsets
    for (field, spec) in schema.fields.enumerated() {
      switch spec.kind {
      case .personName:
        let counts = Self.counts(tables, at: offsets[field], size: names.count)
        nameTables.append(
          Self.names(
            counts, into: &logarithms, vocabulary: vocabulary, rests: rests,
            pairs: pairs,
            sizes: (restIndex.count + 1, pairIndex.count + 1)))
        valueTables.append(nil)
      case .place:
        nameTables.append(nil)
        valueTables.append(
          Table(
            counts: Self.counts(
              tables, at: offsets[field] + 1, size: vocabulary.communes.count + 1),
            into: &logarithms))
      case .text:
        nameTables.append(nil)
        valueTables.append(
          Table(
            counts: Self.counts(tables, at: offsets[field], size: vocabulary.texts.count),
            into: &logarithms))
      case .date, .sex, .identifier, .orientation:
        nameTables.append(nil)
        valueTables.append(nil)
      }
    }
    self.names = nameTables
    values = valueTables
  }

  private static func counts(_ tables: [RecordTable], at offset: Int, size: Int) -> [UInt32] {
    var counts = [UInt32](repeating: 0, count: size)
    for table in tables {
      var position = offset
      while position < table.rows.count {
        counts[Int(table.rows[position])] += 1
        position += table.stride
      }
    }
    counts[0] = 0
    return counts
  }

  private static func names(
    _ counts: [UInt32], into logarithms: inout [Float], vocabulary: Vocabulary,
    rests: [UInt32], pairs: [UInt32],
    sizes: (rests: Int, pairs: Int)
  ) -> Names {
    var whole = [UInt32](repeating: 0, count: vocabulary.names.wholeCount)
    var rest = [UInt32](repeating: 0, count: sizes.rests)
    var pair = [UInt32](repeating: 0, count: sizes.pairs)
    var surname = [UInt32](repeating: 0, count: vocabulary.syllables.count)
    var given = surname
    let rows = vocabulary.names.rows
    for name in 1..<max(1, counts.count) where counts[name] > 0 {
      let start = name * NameTable.stride
      let count = Int(rows[start] & 0xFF)
      whole[Int(rows[start + 1])] += counts[name]
      rest[Int(rests[name])] += counts[name]
      pair[Int(pairs[name])] += counts[name]
      surname[Int(rows[start + 2])] += counts[name]
      given[Int(rows[start + 1 + count])] += counts[name]
    }
    return Names(
      whole: Table(counts: whole, into: &logarithms), rest: Table(counts: rest, into: &logarithms),
      pair: Table(counts: pair, into: &logarithms),
      surname: Table(counts: surname, into: &logarithms),
      given: Table(counts: given, into: &logarithms))
  }
}
