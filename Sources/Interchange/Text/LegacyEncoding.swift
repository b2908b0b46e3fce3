/// The code pages in which Vietnamese was typed before Unicode, and how to read them.
///
/// In a workbook such text stands as letters of Western Europe that only look Vietnamese in the
/// font of the office (`NguyÔn V¨n`, `.VnTime`); in a text file it stands as bytes.
enum LegacyEncoding: UInt8, CaseIterable {
  /// TCVN 5712:1993 VN3 ("ABC"): one byte a letter.
  case tcvn3
  /// VNI for Windows: a letter and a mark behind it.
  case vni
  /// Windows 1258, what Excel calls ANSI on a Vietnamese machine.
  case windows1258

  /// The text as Unicode; scalars over 0xFF (dashes and quotation marks) stay.
  func decode(_ scalars: [UInt32]) -> [UInt32] {
    switch self {
    case .tcvn3: scalars.map { $0 >= 0xA0 && $0 <= 0xFF ? Self.tcvn3Letters[Int($0) - 0xA0] : $0 }
    case .vni: Self.decodeVNI(scalars)
    case .windows1258:
      VietnameseComposition.compose(scalars.map { Self.windows1258Changes[$0] ?? $0 }).scalars
    }
  }

  /// Bytes A0 to FF of TCVN3; a full stop stands where the code page has no letter.
  private static let tcvn3Letters: [UInt32] = {
    let letters = """
      .ĂÂÊÔƠƯĐăâêôơưđ......àảãáạ.ằẳẵắ.......ặầẩẫấậè.ẻẽéẹềểễếệìỉ...ĩíịò.ỏõóọồổỗốộờởỡớợù.ủũúụừửữứự\
      ỳỷỹýỵ.
      """
    return letters.unicodeScalars.enumerated().map { place, scalar in
      scalar == "." ? UInt32(0xA0 + place) : scalar.value
    }
  }()

  /// Bytes that Windows 1258 reads otherwise than Windows 1252.
  private static let windows1258Changes: [UInt32: UInt32] = [
    0xC3: 0x102, 0xE3: 0x103, 0xD0: 0x110, 0xF0: 0x111, 0xD5: 0x1A0, 0xF5: 0x1A1, 0xDD: 0x1AF,
    0xFD: 0x1B0, 0xCC: 0x300, 0xD2: 0x309, 0xDE: 0x303, 0xEC: 0x301, 0xF2: 0x323, 0xFE: 0x20AB,
  ]

  private static func decodeVNI(_ scalars: [UInt32]) -> [UInt32] {
    var decoded: [UInt32] = []
    var letter: VietnameseLetter?
    for scalar in scalars {
      let lower = scalar >= 0xC0 && scalar <= 0xDE ? scalar + 0x20 : scalar
      if var current = letter, let marks = vniMarks[lower] {
        letter = nil
        if marks.allSatisfy({ current.add(mark: $0) }) {
          decoded[decoded.count - 1] = current.scalar
          continue
        }
      }
      var plain = scalar
      if let single = vniLetters[lower] {
        plain = lower == scalar ? single.lower : single.upper
      }
      letter = VietnameseLetter(plain)
      decoded.append(plain)
    }
    return decoded
  }

  /// Letters of their own in VNI.
  private static let vniLetters: [UInt32: (lower: UInt32, upper: UInt32)] = [
    0xF1: (0x111, 0x110), 0xF4: (0x1A1, 0x1A0), 0xF6: (0x1B0, 0x1AF), 0xED: (0xED, 0xCD),
    0xEC: (0xEC, 0xCC), 0xE6: (0x1EC9, 0x1EC8), 0xF3: (0x129, 0x128), 0xF2: (0x1ECB, 0x1ECA),
    0xEE: (0x1EF5, 0x1EF4),
  ]

  /// Marks of VNI behind a vowel, as combining marks.
  private static let vniMarks: [UInt32: [UInt32]] = [
    0xF9: [0x301], 0xF8: [0x300], 0xFB: [0x309], 0xF5: [0x303], 0xEF: [0x323],
    0xE2: [0x302], 0xE1: [0x302, 0x301], 0xE0: [0x302, 0x300], 0xE5: [0x302, 0x309],
    0xE3: [0x302, 0x303], 0xE4: [0x302, 0x323],
    0xEA: [0x306], 0xE9: [0x306, 0x301], 0xE8: [0x306, 0x300], 0xFA: [0x306, 0x309],
    0xFC: [0x306, 0x303], 0xEB: [0x306, 0x323],
  ]
}
