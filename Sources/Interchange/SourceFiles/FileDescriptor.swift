import Glibc

/// An open file; closed when it is let go.
final class FileDescriptor {
  private let number: Int32

  init(path: String) throws(SourceFileProblem) {
    number = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard number >= 0 else {
      let code = errno
      if code == ENOENT || code == ENOTDIR { throw .notFound }
      throw .unreadable(reason: Self.reason(code))
    }
  }

  deinit { close(number) }

  /// Identity, size and time of the file; a folder or a device is refused.
  func stamp() throws(SourceFileProblem) -> FileStamp {
    var status = stat()
    guard fstat(number, &status) == 0 else { throw .unreadable(reason: Self.reason(errno)) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .unreadable(reason: "not a file") }
    return FileStamp(
      device: UInt(status.st_dev), inode: UInt(status.st_ino), size: Int(status.st_size),
      modifiedSeconds: Int(status.st_mtim.tv_sec),
      modifiedNanoseconds: Int(status.st_mtim.tv_nsec))
  }

  /// Reads the next piece; 0 at the end.
  func read(into buffer: inout [UInt8]) throws(SourceFileProblem) -> Int {
    try Self.checked(buffer.withUnsafeMutableBytes(next))
  }

  /// Reads the next piece; 0 at the end.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(SourceFileProblem) -> Int {
    try Self.checked(next(buffer))
  }

  /// Reads as much as the file has at a place, up to a count of bytes.
  func read(at place: Int, count: Int) throws(SourceFileProblem) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    let length = try Self.checked(
      bytes.withUnsafeMutableBytes { pread(number, $0.baseAddress, $0.count, off_t(place)) })
    return Array(bytes[..<length])
  }

  private func next(_ buffer: UnsafeMutableRawBufferPointer) -> Int {
    while true {
      let length = Glibc.read(number, buffer.baseAddress, buffer.count)
      if length >= 0 || errno != EINTR { return length }
    }
  }

  private static func checked(_ length: Int) throws(SourceFileProblem) -> Int {
    guard length >= 0 else { throw .unreadable(reason: reason(errno)) }
    return length
  }

  private static func reason(_ code: Int32) -> String {
    guard let text = strerror(code) else { return "error \(code)" }
    return String(cString: text)
  }
}
