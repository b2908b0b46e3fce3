/// The ways in which cells say that they hold nothing.
public enum EmptyMarker {
  /// Whether the text is empty, only signs (`-`, `''`, `, , , ,`), or a word for nothing (`NULL`,
  /// `Không có thông tin`).
  public static func matches(_ text: String) -> Bool {
    text.utf8.withContiguousStorageIfAvailable { matches($0, text) }
      ?? (text.isEmpty || words.contains(text.lowercased()))
  }

  private static func matches(_ bytes: UnsafeBufferPointer<UInt8>, _ text: String) -> Bool {
    guard let first = bytes.first else { return true }
    if first < 0x80 {
      // Nearly every cell is decided by its first letter or figure.
      let letter = first | 0x20
      switch letter {
      case UInt8(ascii: "n"):
        return bytes.count <= 4 && words.contains(text.lowercased())
      case UInt8(ascii: "k"), UInt8(ascii: "c"):
        return startsLikeDenial(bytes) && words.contains(text.lowercased())
      case UInt8(ascii: "a")...UInt8(ascii: "z"):
        return false
      default:
        break
      }
    }
    return bytes.allSatisfy(isSign) || isDash(bytes)
  }

  /// `Kh…` or `Ch…` with a vowel under marks behind: Không, Chưa; or `Kh` typed without marks.
  private static func startsLikeDenial(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.count >= 3 && bytes.count <= 40 && bytes[1] | 0x20 == UInt8(ascii: "h")
      && (bytes[2] == 0xC3 || bytes[2] == 0xC6 || bytes[2] | 0x20 == UInt8(ascii: "o"))
  }

  private static func isSign(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"), 0x80...0xFF:
      false
    default:
      true
    }
  }

  /// A dash or an ellipsis of Unicode standing alone.
  private static func isDash(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.count == 3 && bytes[0] == 0xE2 && bytes[1] == 0x80
  }

  private static let words: Set<String> = [
    "null", "none", "nan", "n/a", "na", "không", "không có", "không rõ", "không có thông tin",
    "không biết", "không xác định", "không xác định được", "chưa rõ", "chưa xác định",
    "chưa có thông tin", "chưa có", "khong", "khong co", "khong ro", "khong co thong tin",
  ]
}
