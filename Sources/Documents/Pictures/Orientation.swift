internal import CPango

/// How a camera was held, as its file says it (Exif 2.3, tag 0x0112): 1 is upright, 6 a quarter to the right.
struct Orientation: Equatable {
  let number: Int

  static let upright = Orientation(number: 1)

  /// Whether width and height change places.
  var isTurned: Bool { number >= 5 }

  /// What a JPEG says; upright where it says nothing, or nothing that can be read.
  static func of(jpeg bytes: [UInt8]) -> Orientation {
    var place = 2
    while place + 4 <= bytes.count, bytes[place] == 0xFF {
      let marker = bytes[place + 1]
      // The picture itself: what comes after it is no head any more.
      if marker == 0xDA || marker == 0xD9 { break }
      let length = Int(bytes[place + 2]) << 8 | Int(bytes[place + 3])
      guard length >= 2, place + 2 + length <= bytes.count else { break }
      if marker == 0xE1, let found = exif(bytes[(place + 4)..<(place + 2 + length)]) {
        return found
      }
      place += 2 + length
    }
    return .upright
  }

  private static func exif(_ segment: ArraySlice<UInt8>) -> Orientation? {
    guard segment.starts(with: Array("Exif\0\0".utf8)) else { return nil }
    let data = Array(segment.dropFirst(6))
    guard data.count >= 8 else { return nil }
    let isLittle = data[0] == UInt8(ascii: "I")
    func number(_ place: Int, _ count: Int) -> Int? {
      guard place >= 0, place + count <= data.count else { return nil }
      let bytes = data[place..<(place + count)]
      return (isLittle ? Array(bytes.reversed()) : Array(bytes)).reduce(0) { $0 << 8 | Int($1) }
    }
    guard let first = number(4, 4), let count = number(first, 2) else { return nil }
    for entry in 0..<min(count, 64) {
      let place = first + 2 + entry * 12
      guard let tag = number(place, 2) else { return nil }
      if tag == 0x0112 {
        return number(place + 8, 2).flatMap { (1...8).contains($0) ? Orientation(number: $0) : nil }
      }
    }
    return nil
  }

  /// From points of the file to points of the upright picture; width and height are the file's.
  func matrix(width: Double, height: Double) -> cairo_matrix_t {
    switch number {
    case 2: cairo_matrix_t(xx: -1, yx: 0, xy: 0, yy: 1, x0: width, y0: 0)
    case 3: cairo_matrix_t(xx: -1, yx: 0, xy: 0, yy: -1, x0: width, y0: height)
    case 4: cairo_matrix_t(xx: 1, yx: 0, xy: 0, yy: -1, x0: 0, y0: height)
    case 5: cairo_matrix_t(xx: 0, yx: 1, xy: 1, yy: 0, x0: 0, y0: 0)
    case 6: cairo_matrix_t(xx: 0, yx: 1, xy: -1, yy: 0, x0: height, y0: 0)
    case 7: cairo_matrix_t(xx: 0, yx: -1, xy: -1, yy: 0, x0: height, y0: width)
    case 8: cairo_matrix_t(xx: 0, yx: -1, xy: 1, yy: 0, x0: 0, y0: width)
    default: cairo_matrix_t(xx: 1, yx: 0, xy: 0, yy: 1, x0: 0, y0: 0)
    }
  }
}
