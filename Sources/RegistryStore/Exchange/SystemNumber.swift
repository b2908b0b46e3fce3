internal import CivilRegistration

/// The number by which the Ministry's system knows an entry, where its export has a column for it besides
/// those of the exchange format.
enum SystemNumber {
  static func find(in row: SourceRow) -> String {
    let found = row.extras.first { names.contains(letters(of: $0.header)) }
    return String((found?.text ?? "").prefix(longest))
  }

  static let longest = 64
  private static let names: Set<String> = [
    "id", "mahoso", "sohoso", "mahotich", "idhotich", "madulieu", "mabanghi", "masohoso",
  ]

  private static func letters(of header: String) -> String {
    String(
      decoding: header.utf8.map { $0 | 0x20 }.filter { (0x61...0x7A).contains($0) }, as: UTF8.self)
  }
}
