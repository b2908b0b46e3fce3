/// Compares names syllable by syllable.
struct NameComparison: ~Copyable {
  /// Rows of `NameTable`.
  let rows: UnsafePointer<UInt32>
  /// Entries of `SyllableTable`.
  let syllables: UnsafePointer<SyllableTable.Entry>
  private var pairs: PairCache

  init(
    rows: UnsafePointer<UInt32>, syllables: UnsafePointer<SyllableTable.Entry>,
    cacheBits: Int = 15
  ) {
    pairs = PairCache(bits: cacheBits)
    self.rows = rows
    self.syllables = syllables
  }

  /// How two names agree; neither may be missing.
  mutating func level(_ left: UInt32, _ right: UInt32) -> NameLevel {
    if left == right { return .sameMarks }
    let a = Int(left) * NameTable.stride
    let b = Int(right) * NameTable.stride
    if rows[a + 1] == rows[b + 1] {
      return (rows[a] ^ rows[b]) & NameTable.unmarked != 0 ? .sameUnmarked : .sameLetters
    }
    let n = Int(rows[a] & 0xFF)
    let m = Int(rows[b] & 0xFF)
    return n == m
      ? levelOfEqualLength(a + 2, b + 2, n)
      : n < m ? levelOfMissing(a + 2, n, b + 2, m) : levelOfMissing(b + 2, m, a + 2, n)
  }

  private mutating func levelOfEqualLength(_ a: Int, _ b: Int, _ n: Int) -> NameLevel {
    var differing = 0
    var near = 0
    var initials = 0
    var givenNear = false
    for position in 0..<n where rows[a + position] != rows[b + position] {
      differing += 1
      switch likeness(rows[a + position], rows[b + position]) {
      case .near:
        near += 1
        if position == n - 1 { givenNear = true }
      case .initial: initials += 1
      case .none: break
      }
    }
    if differing == 0 { return .sameLetters }
    if differing == initials { return .initials }
    if differing == 1, near == 1 {
      return givenNear && n > 1 && isShort(a + n - 1, b + n - 1)
        ? .surnameMiddleNearGiven : .oneNear
    }
    if differing > 1, isPermutation(a, b, n) { return .sameOrderFree }
    if differing == near + initials { return .severalNear }
    return levelOfParts(a, n, b, n)
  }

  /// Whether two given names are so short that one slip makes another usual name.
  private func isShort(_ a: Int, _ b: Int) -> Bool {
    min(
      syllables[Int(rows[a])].length, syllables[Int(rows[b])].length) <= 3
  }

  /// The first name lacks syllables that the second has.
  private mutating func levelOfMissing(_ a: Int, _ n: Int, _ b: Int, _ m: Int) -> NameLevel {
    var slips = 0
    var onlyFillers = true
    var i = 0
    var j = 0
    // The ends must fit; in between, syllables of the longer name may be passed over.
    while i < n {
      guard m - j >= n - i else { return levelOfParts(a, n, b, m) }
      let mustMatch = i == n - 1 || i == 0
      if i == n - 1 {
        while j < m - 1 {
          if !syllables[Int(rows[b + j])].isFiller { onlyFillers = false }
          j += 1
        }
      }
      if rows[a + i] == rows[b + j] {
        i += 1
        j += 1
      } else if mustMatch {
        guard likeness(rows[a + i], rows[b + j]) != .none else {
          return sharesAll(a, n, b, m) ? .middleDropped : levelOfParts(a, n, b, m)
        }
        slips += 1
        i += 1
        j += 1
      } else if m - j > n - i, !isLike(a + i, b + j) {
        if !syllables[Int(rows[b + j])].isFiller { onlyFillers = false }
        j += 1
      } else {
        guard isLike(a + i, b + j) else { return levelOfParts(a, n, b, m) }
        slips += 1
        i += 1
        j += 1
      }
    }
    if slips > 0 { return .severalNear }
    return onlyFillers ? .fillerDropped : .middleDropped
  }

  @inline(__always)
  private mutating func likeness(_ left: UInt32, _ right: UInt32) -> SyllableLikeness {
    let entries = syllables
    let answer = pairs.answer(left, right) {
      SyllableLikeness.of(entries[Int(left)], entries[Int(right)]).rawValue
    }
    return SyllableLikeness(rawValue: answer) ?? .none
  }

  private mutating func isLike(_ a: Int, _ b: Int) -> Bool {
    rows[a] == rows[b] || likeness(rows[a], rows[b]) != .none
  }

  /// Names of which some parts differ altogether.
  private mutating func levelOfParts(_ a: Int, _ n: Int, _ b: Int, _ m: Int) -> NameLevel {
    let given = rows[a + n - 1] == rows[b + m - 1]
    let surname = n > 1 && m > 1 && rows[a] == rows[b]
    if given { return surname ? .surnameAndGiven : .given }
    guard surname else {
      let nearGiven = isLike(a + n - 1, b + m - 1)
      return nearGiven && n > 1 && m > 1 && isLike(a, b) ? .severalNear : .nothing
    }
    let nearGiven = isLike(a + n - 1, b + m - 1)
    if sameMiddle(a, n, b, m) { return nearGiven ? .surnameMiddleNearGiven : .surnameAndMiddle }
    return nearGiven ? .severalNear : .surname
  }

  private func sameMiddle(_ a: Int, _ n: Int, _ b: Int, _ m: Int) -> Bool {
    guard n == m, n > 2 else { return false }
    for position in 1..<(n - 1) where rows[a + position] != rows[b + position] { return false }
    return true
  }

  private func isPermutation(_ a: Int, _ b: Int, _ n: Int) -> Bool {
    sharesAll(a, n, b, n)
  }

  /// Whether every syllable of the first name occurs in the second, as often.
  private func sharesAll(_ a: Int, _ n: Int, _ b: Int, _ m: Int) -> Bool {
    guard n > 1 else { return false }
    var used: UInt32 = 0
    for i in 0..<n {
      var found = false
      for j in 0..<m where used & (1 << UInt32(j)) == 0 && rows[a + i] == rows[b + j] {
        used |= 1 << UInt32(j)
        found = true
        break
      }
      guard found else { return false }
    }
    return true
  }
}
