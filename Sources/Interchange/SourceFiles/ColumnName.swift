/// A header cell reduced to what decides which column it names.
///
/// Letters alone count: case, spaces, line breaks, underscores and a code hint behind the name do
/// not (`loaiDangKy \ni=[1,2,3,4,5,6]`, `NOIDANGKY UBND ...`, `nks_HoTen`).
enum ColumnName {
  /// The readings of a header cell, the most literal first.
  static func readings(of header: String) -> [String] {
    let bytes = Array(header.utf8)
    let whole = letters(bytes[...])
    let firstWord = letters(bytes.prefix { $0 > 0x20 })
    let firstRun = letters(bytes.prefix(while: isLetter))
    return [whole, firstWord, firstRun].filter { !$0.isEmpty }
  }

  /// The letters of a name in lower case.
  static func letters(_ name: String) -> String { letters(Array(name.utf8)[...]) }

  private static func letters(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.filter(isLetter).map { $0 | 0x20 }, as: UTF8.self)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20)
  }
}
