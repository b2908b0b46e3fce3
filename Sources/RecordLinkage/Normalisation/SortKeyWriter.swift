/// Turns text into ranks of letters and tones of words, from which sort keys are put together.
struct SortKeyWriter {
  /// Where a word's ranks end and its tone.
  struct Word {
    var end: Int
    var tone: UInt8
  }

  private(set) var words: [Word] = []
  private var ranks: [UInt8] = []
  private var tone: UInt8 = 0
  private var lastLetter: UInt32 = 0

  init(capacity: Int) {
    ranks.reserveCapacity(capacity)
    words.reserveCapacity(8)
  }

  mutating func read(_ source: UnsafeBufferPointer<UInt8>) {
    let base = LatinLetters.base
    let toned = LatinLetters.toned
    var position = 0
    while position < source.count {
      let (scalar, length) = VietnameseText.decode(source, at: position)
      position += length
      if scalar >= 0x300, scalar < 0x370 {
        apply(mark: scalar)
      } else if let index = LatinLetters.index(scalar) {
        if base[index] == LatinLetters.separator {
          endWord()
        } else if base[index] != LatinLetters.dropped {
          append(toned[index].letter, tone: toned[index].tone)
        }
      } else if VietnameseText.isApostrophe(scalar) {
        continue
      } else if VietnameseText.isLetter(scalar) {
        append(scalar, tone: .level)
      } else {
        endWord()
      }
    }
    endWord()
  }

  /// The key of some of the words: letters of all of them, a space, tones of all of them.
  func text(from first: Int, to end: Int) -> String {
    guard first < end else { return "" }
    let start = first == 0 ? 0 : words[first - 1].end
    let length = words[end - 1].end - start + 2 * (end - first)
    return String(unsafeUninitializedCapacity: length) { target in
      var count = 0
      var rank = start
      for word in first..<end {
        if word > first {
          target[count] = UInt8(ascii: "!")
          count += 1
        }
        while rank < words[word].end {
          target[count] = ranks[rank]
          count += 1
          rank += 1
        }
      }
      target[count] = UInt8(ascii: " ")
      count += 1
      for word in first..<end {
        target[count] = UInt8(ascii: "0") + words[word].tone
        count += 1
      }
      return count
    }
  }

  private mutating func endWord() {
    guard ranks.count > (words.last?.end ?? 0) else { return }
    words.append(Word(end: ranks.count, tone: tone))
    tone = 0
    lastLetter = 0
  }

  private mutating func append(_ letter: UInt32, tone newTone: Tone) {
    if newTone != .level { tone = newTone.rawValue }
    lastLetter = letter
    if letter < UInt32(LatinLetters.lowBlockEnd), Self.ranks[Int(letter)] != 0 {
      ranks.append(Self.ranks[Int(letter)])
    } else if let index = LatinLetters.index(letter) {
      // A foreign letter sorts with its plain relative.
      ranks.append(Self.ranks[Int(LatinLetters.base[index])])
    } else {
      // Another script sorts after Latin, by code point.
      ranks.append(UInt8(ascii: "z"))
      for shift in stride(from: UInt32(20), through: 0, by: -4) {
        ranks.append(UInt8(ascii: "0") + UInt8(letter >> shift & 0xF))
      }
    }
  }

  private mutating func apply(mark: UInt32) {
    guard lastLetter != 0 else { return }
    if LatinLetters.vowel(lastLetter) >= 0, let written = Tone(combiningMark: mark) {
      tone = written.rawValue
    } else if let whole = LatinLetters.composed[LatinLetters.pair(lastLetter, mark)] {
      ranks.removeLast()
      append(whole, tone: .level)
    }
  }

  /// Letters in dictionary order, from `A` on; f, j, w, z stand where the Latin alphabet has them.
  private static let alphabet: [Unicode.Scalar] = Array(
    "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz".unicodeScalars)

  private static let ranks: [UInt8] = {
    var table = [UInt8](repeating: 0, count: LatinLetters.lowBlockEnd)
    for (rank, letter) in alphabet.enumerated() {
      table[Int(letter.value)] = UInt8(ascii: "A") + UInt8(rank)
    }
    for digit in UInt8(ascii: "0")...UInt8(ascii: "9") { table[Int(digit)] = digit }
    return table
  }()
}
