/// Writes folded bytes: single spaces, none at either end, and i for a final y after a consonant.
struct FoldWriter {
  private let target: UnsafeMutableBufferPointer<UInt8>
  private(set) var count = 0
  private var wordStart = 0

  init(target: UnsafeMutableBufferPointer<UInt8>) {
    self.target = target
  }

  /// Takes one value of `LatinLetters.base`, or a byte of another script.
  @inline(__always)
  mutating func append(_ byte: UInt8) {
    if byte == LatinLetters.separator {
      endWord()
    } else if byte != LatinLetters.dropped {
      if count == wordStart, count > 0 {
        target[count] = LatinLetters.separator
        count += 1
        wordStart = count
      }
      target[count] = byte
      count += 1
    }
  }

  /// Closes the word that is being written, if there is one.
  @inline(__always)
  mutating func endWord() {
    guard count > wordStart else { return }
    if target[count - 1] == UInt8(ascii: "y"), count - wordStart >= 2 { softenFinalY() }
    wordStart = count
  }

  private mutating func softenFinalY() {
    let before = target[count - 2]
    switch before {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
      UInt8(ascii: "y"):
      return
    case UInt8(ascii: "u"):
      guard count - wordStart == 3, target[count - 3] == UInt8(ascii: "q") else { return }
    case UInt8(ascii: "a")...UInt8(ascii: "z"):
      break
    default:
      return
    }
    target[count - 1] = UInt8(ascii: "i")
  }
}
