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
  let rests: UnsafePointer<UInt32>
  let pairs: UnsafePointer<UInt32>
  let texts: TextTable
}

extension Linker {
  /// Runs a body while the tables are held in place; nothing if a table is empty.
  func withMemory<Result>(_ body: (ComparisonMemory) -> Result) -> Result? {
    left.rows.withUnsafeBufferPointer { left in
      right.rows.withUnsafeBufferPointer { right in
        vocabulary.names.rows.withUnsafeBufferPointer { names in
          vocabulary.syllables.entries.withUnsafeBufferPointer { syllables in
            frequencies.logarithms.withUnsafeBufferPointer { logarithms in
              frequencies.rests.withUnsafeBufferPointer { rests in
                frequencies.pairs.withUnsafeBufferPointer { pairs in
                  guard let left = left.baseAddress, let right = right.baseAddress,
                    let names = names.baseAddress, let syllables = syllables.baseAddress,
                    let rests = rests.baseAddress, let pairs = pairs.baseAddress
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
