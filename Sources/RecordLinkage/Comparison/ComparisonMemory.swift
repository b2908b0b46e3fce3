/// The tables of a linkage as plain memory, for the inner loops.
struct ComparisonMemory {
  let left: UnsafePointer<UInt32>
  let right: UnsafePointer<UInt32>
  /// Rows of `NameTable`.
  let nameRows: UnsafePointer<UInt32>
  /// Entries of `SyllableTable`.
  let syllables: UnsafePointer<SyllableTable.Entry>
  let logarithms: UnsafePointer<Float>
  /// By name: its number without surname, and of surname and given name.
  let rests: UnsafeBufferPointer<UInt32>
  let pairs: UnsafeBufferPointer<UInt32>
  let texts: TextTable

  /// The number of a name's part; one that no table has for a name that came later.
  @inline(__always)
  func number(of name: UInt32, in parts: UnsafeBufferPointer<UInt32>) -> UInt32 {
    Int(name) < parts.count ? parts[Int(name)] : .max
  }

  /// Runs a body while the tables are held in place; nothing if a table is empty.
  static func with<Result>(
    left: [UInt32], right: [UInt32], vocabulary: Vocabulary, frequencies: TermFrequencies,
    _ body: (ComparisonMemory) -> Result
  ) -> Result? {
    left.withUnsafeBufferPointer { left in
      right.withUnsafeBufferPointer { right in
        vocabulary.names.rows.withUnsafeBufferPointer { names in
          vocabulary.syllables.entries.withUnsafeBufferPointer { syllables in
            frequencies.logarithms.withUnsafeBufferPointer { logarithms in
              frequencies.rests.withUnsafeBufferPointer { rests in
                frequencies.pairs.withUnsafeBufferPointer { pairs in
                  guard !left.isEmpty, !right.isEmpty, let left = left.baseAddress,
                    let right = right.baseAddress,
                    let names = names.baseAddress, let syllables = syllables.baseAddress
                  else { return nil }
                  // A schema without names has no frequencies; then nothing reads this address.
                  let logarithms = logarithms.baseAddress ?? UnsafePointer(bitPattern: 16)
                  guard let logarithms else { return nil }
                  return body(
                    ComparisonMemory(
                      left: left, right: right, nameRows: names, syllables: syllables,
                      logarithms: logarithms, rests: rests, pairs: pairs,
                      texts: vocabulary.texts))
                }
              }
            }
          }
        }
      }
    }
  }
}

extension Linker {
  /// Runs a body while the tables are held in place; nothing if a file is empty.
  func withMemory<Result>(_ body: (ComparisonMemory) -> Result) -> Result? {
    ComparisonMemory.with(
      left: left.rows, right: right.rows, vocabulary: vocabulary, frequencies: frequencies, body)
  }
}
