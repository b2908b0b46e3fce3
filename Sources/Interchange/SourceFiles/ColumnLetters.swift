/// The letters by which a spreadsheet calls its columns: A, B, … Z, AA, ….
enum ColumnLetters {
  /// The letters of the column at a place from 0.
  static func name(of column: Int) -> String {
    var letters: [UInt8] = []
    var rest = column + 1
    while rest > 0 {
      letters.append(UInt8(0x41 + (rest - 1) % 26))
      rest = (rest - 1) / 26
    }
    return String(decoding: letters.reversed(), as: UTF8.self)
  }

  /// The place from 0 of the column that a cell reference such as `BR17` names; nothing when the
  /// text is no reference or lies beyond the last column of a spreadsheet (XFD).
  @inline(__always)
  static func column(ofReference text: UnsafePointer<CChar>) -> Int? {
    var column = 0
    var at = 0
    while at < 4 {
      let letter = UInt8(bitPattern: text[at]) & 0xDF
      guard letter >= 0x41, letter <= 0x5A else { break }
      column = column * 26 + Int(letter - 0x40)
      at += 1
    }
    guard at > 0, column <= 16_384 else { return nil }
    return column - 1
  }
}
