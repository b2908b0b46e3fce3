extension LegacyEncoding {
  /// Decodes text whose TCVN 5712 bytes were read as Latin-1.
  static func decodedTCVN3(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if isCapitalMu(scalar) {
        result.append("à")
      } else if scalar.value < 0x100, let letter = lettersOfTCVN3[Int(scalar.value)] {
        result.append(letter)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// By byte: the letter; the signs of `_` are not used.
  private static let lettersOfTCVN3: [Unicode.Scalar?] = {
    let rows: [(first: Int, letters: String)] = [
      (0xA1, "ĂÂÊÔƠƯĐăâêôơưđ"),
      (0xB5, "àảãáạ_ằẳẵắ"),
      (0xC6, "ặầẩẫấậè_ẻẽéẹềểễếệìỉ___ĩíịò_ỏõóọồổỗốộờởỡớợù_ủũúụừửữứựỳỷỹýỵ"),
    ]
    var table = [Unicode.Scalar?](repeating: nil, count: 0x100)
    for (first, letters) in rows {
      for (offset, letter) in letters.unicodeScalars.enumerated() where letter != "_" {
        table[first + offset] = letter
      }
    }
    return table
  }()
}
