/// Tells at one look whether a text is a line as registers keep it already.
public enum TidyLine {
  /// Whether a text has single spaces inside and none around, no other sign of layout, and only letters of
  /// which each has one way of writing: ASCII and the composed Latin letters that Vietnamese uses.
  ///
  /// Nearly all that is typed is so, and needs no cleaning; of the rest nothing is said.
  public static func isTidy(_ text: String) -> Bool {
    var text = text
    return text.withUTF8(isTidy)
  }

  private static func isTidy(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var before: UInt8 = 0x20
    var place = 0
    while place < bytes.count {
      let byte = bytes[place]
      switch byte {
      case 0x20 where before == 0x20: return false
      case 0x20..<0x7F: place += 1
      // U+00C0 to U+01BF.
      case 0xC3...0xC6: place += 2
      // U+1E80 to U+1EFF.
      case 0xE1 where bytes[place + 1] == 0xBA || bytes[place + 1] == 0xBB: place += 3
      default: return false
      }
      before = byte
    }
    return before != 0x20 || bytes.isEmpty
  }
}
