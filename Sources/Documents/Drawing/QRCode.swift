import CQREncode

/// The dark squares of a QR code (ISO/IEC 18004), with a fifth of it spare against damage.
struct QRCode {
  struct Dot: Hashable {
    let row: Int
    let column: Int
  }

  /// Squares on each side.
  let size: Int
  let dark: [Dot]

  /// Nil for a text that no code can hold.
  init?(_ text: String) {
    guard let code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M) else { return nil }
    defer { QRcode_free(code) }
    size = Int(code.pointee.width)
    var dark: [Dot] = []
    for place in 0..<(size * size) where code.pointee.data[place] & 1 == 1 {
      dark.append(Dot(row: place / size, column: place % size))
    }
    self.dark = dark
  }
}
