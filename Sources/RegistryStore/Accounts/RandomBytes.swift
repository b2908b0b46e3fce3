internal import Glibc

/// Bytes that nobody can foresee, from the system's generator.
enum RandomBytes {
  /// All in one call, which cannot fail (`arc4random_buf`: the kernel's `getrandom`).
  static func make(_ count: Int) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    bytes.withUnsafeMutableBytes { room in
      if let start = room.baseAddress { arc4random_buf(start, room.count) }
    }
    return bytes
  }
}
