import Glibc

/// A file being received: written as it comes, complete only when `close` has returned.
struct UploadFile: ~Copyable {
  private var descriptor: Int32
  private(set) var byteCount = 0

  /// Opens a new file that only the office's own user may read.
  init(path: String) throws(UploadFailure) {
    descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw UploadFailure(errorNumber: errno) }
  }

  deinit {
    if descriptor >= 0 { _ = Glibc.close(descriptor) }
  }

  mutating func append(_ bytes: [UInt8]) throws(UploadFailure) {
    var offset = 0
    while offset < bytes.count {
      let written = bytes.withUnsafeBytes { buffer in
        write(descriptor, buffer.baseAddress?.advanced(by: offset), buffer.count - offset)
      }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { throw UploadFailure(errorNumber: errno) }
      offset += written
    }
    byteCount += bytes.count
  }

  /// Closes the file; a disk that is full may say so only here.
  mutating func close() throws(UploadFailure) {
    let closing = descriptor
    descriptor = -1
    guard Glibc.close(closing) == 0 else { throw UploadFailure(errorNumber: errno) }
  }
}
