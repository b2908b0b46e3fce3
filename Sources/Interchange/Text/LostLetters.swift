/// Whether a text was written in a code page that lacks its letters, so that each of them became a
/// question mark: Excel's “CSV (Comma delimited)” turns `Nguyễn Văn Thắng` into `Nguy?n V?n Th?ng`.
///
/// No reading brings them back, and a register with such names would look like other people's.
enum LostLetters {
  /// True when at least three words and half of the lines have a question mark between letters, which
  /// a question or a mark of doubt never puts there.
  static func areMissing(in bytes: [UInt8]) -> Bool {
    var lines = 0
    var damagedLines = 0
    var words = 0
    for line in bytes.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
      lines += 1
      let found = damagedWords(in: line)
      words += found
      if found > 0 { damagedLines += 1 }
    }
    return words >= 3 && damagedLines * 2 >= lines
  }

  private static func damagedWords(in line: ArraySlice<UInt8>) -> Int {
    line.split(whereSeparator: { !isLetter($0) && $0 != mark }).count { word in
      guard let first = word.firstIndex(where: { $0 != mark }),
        let last = word.lastIndex(where: { $0 != mark })
      else { return false }
      return word[first...last].contains(mark)
    }
  }

  private static let mark = UInt8(ascii: "?")

  private static func isLetter(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x41...0x5A, 0x61...0x7A: true
    default: byte > 0x7F
    }
  }
}
