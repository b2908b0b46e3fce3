import Crypto
import Glibc

/// The bytes of a file, read once in pieces to know them again: digest, size, first bytes, lines.
struct FileBytes: Sendable {
  let path: String
  let count: Int
  /// SHA-256 of the bytes in hexadecimal.
  let digest: String
  /// The first 64 KiB.
  let beginning: [UInt8]
  let lineFeeds: Int
  private let stamp: FileStamp

  init(path: String, limit: Int) throws(SourceFileProblem) {
    let descriptor = try FileDescriptor(path: path)
    let stamp = try descriptor.stamp()
    guard stamp.size <= limit else { throw .tooLarge(bytes: stamp.size, limit: limit) }
    var hash = SHA256()
    var beginning: [UInt8] = []
    var count = 0
    var lineFeeds = 0
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let length = try descriptor.read(into: &buffer)
      if length == 0 { break }
      count += length
      guard count <= limit else { throw .tooLarge(bytes: count, limit: limit) }
      buffer.withUnsafeBytes { bytes in
        let piece = UnsafeRawBufferPointer(rebasing: bytes[..<length])
        hash.update(bufferPointer: piece)
        for byte in piece where byte == 0x0A { lineFeeds += 1 }
      }
      if beginning.isEmpty { beginning = Array(buffer[..<length]) }
    }
    guard count > 0 else { throw .empty }
    self.path = path
    self.count = count
    self.digest = Self.hexadecimal(hash.finalize())
    self.beginning = beginning
    self.lineFeeds = lineFeeds
    self.stamp = stamp
  }

  /// Opens the file again for its rows, and refuses one that was written to in between.
  func reopen() throws(SourceFileProblem) -> FileDescriptor {
    let descriptor = try FileDescriptor(path: path)
    guard try descriptor.stamp() == stamp else { throw .changedWhileReading }
    return descriptor
  }

  private static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    for byte in bytes {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }
}
