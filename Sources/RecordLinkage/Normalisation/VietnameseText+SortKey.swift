extension VietnameseText {
  /// A key whose byte order is the order of Vietnamese dictionaries: a ă â b c d đ e ê …, and of
  /// equal letters ngang, huyền, hỏi, ngã, sắc, nặng.
  ///
  /// ASCII only, so that a database without Vietnamese collation sorts by it.
  public static func sortKey(_ text: String) -> String {
    sortKey(of: words(text)[...])
  }

  /// The sort key of a person's name in a list: by given name, then surname and middle names, as
  /// Vietnamese class and voter lists are sorted.
  public static func nameSortKey(_ fullName: String) -> String {
    let words = words(fullName)
    guard let given = words.last else { return "" }
    guard words.count > 1 else { return sortKey(of: [given]) }
    return "\(sortKey(of: [given])) \(sortKey(of: words.dropLast()))"
  }

  private static func sortKey(of words: ArraySlice<SpelledWord>) -> String {
    var key: [UInt8] = []
    for (number, word) in words.enumerated() {
      if number > 0 { key.append(UInt8(ascii: "!")) }
      for letter in word.letters { append(rankOf: letter.letter, to: &key) }
    }
    key.append(UInt8(ascii: " "))
    for word in words { key.append(UInt8(ascii: "0") + word.tone.rawValue) }
    return String(decoding: key, as: UTF8.self)
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

  private static func append(rankOf letter: UInt32, to key: inout [UInt8]) {
    if letter < UInt32(LatinLetters.lowBlockEnd), ranks[Int(letter)] != 0 {
      key.append(ranks[Int(letter)])
    } else if let index = LatinLetters.index(letter) {
      // A foreign letter sorts with its plain relative.
      key.append(ranks[Int(LatinLetters.base[index])])
    } else {
      // Another script sorts after Latin, by code point.
      key.append(UInt8(ascii: "z"))
      for shift in stride(from: UInt32(20), through: 0, by: -4) {
        key.append(UInt8(ascii: "0") + UInt8(letter >> shift & 0xF))
      }
    }
  }
}
