/// Every name that occurs, once, as the numbers of its syllables.
struct NameTable: Sendable {
  /// Words of a row: count and flags, whole name, then up to six syllables.
  static let stride = 8
  static let capacity = 6
  /// Flag: the name is written without any mark.
  static let unmarked: UInt32 = 0x100

  private var index = HashIndex(minimumCapacity: 1 << 16)
  private var wholes = HashIndex(minimumCapacity: 1 << 16)
  /// By name number; number 0 is no name.
  private(set) var rows = [UInt32](repeating: 0, count: stride)
  /// By name number: the hash of all letters, by which whole names are interned.
  private(set) var letters: [UInt64] = [0]

  var count: Int { letters.count }

  /// How many whole names there are, with 0 for none.
  var wholeCount: Int { wholes.count + 1 }

  /// Makes room for a number of names, if none is held yet.
  mutating func reserve(_ names: Int) {
    guard count <= 1 else { return }
    index = HashIndex(minimumCapacity: names)
    wholes = HashIndex(minimumCapacity: names)
    rows = LargePages.room((names + 1) * Self.stride)
    rows += [UInt32](repeating: 0, count: Self.stride)
    letters = LargePages.room(names + 1)
    letters.append(0)
  }

  /// The number of a name given by the hash of its canonical spelling.
  mutating func number(
    hash: UInt64, pieces: ArraySlice<NamePiece>, syllables: SyllableTable
  ) -> UInt32 {
    let number = index.number(hash)
    guard Int(number) == letters.count else { return number }
    var unmarked = Self.unmarked
    var whole: UInt64 = 0
    for piece in pieces {
      if piece.isMarked { unmarked = 0 }
      let entry = syllables.entries[Int(piece.syllable)]
      whole = whole &* entry.power &+ entry.letters
    }
    let kept = min(pieces.count, Self.capacity)
    rows.append(UInt32(kept) | unmarked)
    rows.append(wholes.number(ContentHash.mixed(whole)))
    // Of a longer name the first five and the last count.
    for position in 0..<Self.capacity {
      let source = position == kept - 1 ? pieces.count - 1 : position
      rows.append(position < kept ? pieces[pieces.startIndex + source].syllable : 0)
    }
    letters.append(ContentHash.mixed(whole))
    return number
  }

  /// The hash by which a name is interned.
  func hash(_ number: UInt32) -> UInt64 { index.hashes[Int(number) - 1] }

  /// Takes over the names of another table, whose syllables have new numbers; returns the new
  /// number of each name.
  mutating func absorb(_ other: NameTable, syllables map: [UInt32]) -> [UInt32] {
    var numbers = [UInt32](repeating: 0, count: other.count)
    for name in 1..<max(1, other.count) {
      let number = index.number(other.hash(UInt32(name)))
      numbers[name] = number
      guard Int(number) == letters.count else { continue }
      letters.append(other.letters[name])
      let start = name * Self.stride
      rows.append(other.rows[start])
      rows.append(wholes.number(other.letters[name]))
      for position in 2..<Self.stride { rows.append(map[Int(other.rows[start + position])]) }
    }
    return numbers
  }

  /// Renumbers the names in the order of a list of old numbers; names that are not in it come last.
  ///
  /// - Returns: by old number, the new one.
  mutating func renumber(inOrderOf used: some Sequence<UInt32>) -> [UInt32] {
    var numbers = [UInt32](repeating: 0, count: count)
    var order: [UInt32] = []
    order.reserveCapacity(count)
    for old in used where old != 0 && numbers[Int(old)] == 0 {
      order.append(old)
      numbers[Int(old)] = UInt32(order.count)
    }
    for old in 1..<max(1, count) where numbers[old] == 0 {
      order.append(UInt32(old))
      numbers[old] = UInt32(order.count)
    }
    var newRows: [UInt32] = LargePages.room(rows.count)
    newRows += [UInt32](repeating: 0, count: Self.stride)
    var newLetters: [UInt64] = LargePages.room(letters.count)
    newLetters.append(0)
    var newIndex = HashIndex(minimumCapacity: count)
    for old in order {
      let start = Int(old) * Self.stride
      newRows.append(contentsOf: rows[start..<(start + Self.stride)])
      newLetters.append(letters[Int(old)])
      _ = newIndex.number(hash(old))
    }
    rows = newRows
    letters = newLetters
    index = newIndex
    return numbers
  }
}
