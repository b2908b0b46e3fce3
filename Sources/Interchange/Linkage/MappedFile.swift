internal import Glibc

/// A file's bytes, mapped into memory and released with the value.
///
/// `@unchecked Sendable`: the bytes are mapped read-only and never change while the object lives.
final class MappedFile: @unchecked Sendable {
  let bytes: UnsafeBufferPointer<UInt8>
  private let region: UnsafeMutableRawPointer?

  /// Maps a file.
  ///
  /// - Throws: `LinkageFileError.unreadable` if it cannot be opened.
  init(path: String) throws(LinkageFileError) {
    let descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else { throw .unreadable(path) }
    defer { close(descriptor) }
    var information = stat()
    guard fstat(descriptor, &information) == 0 else { throw .unreadable(path) }
    let size = Int(information.st_size)
    guard size > 0 else {
      region = nil
      bytes = UnsafeBufferPointer(start: nil, count: 0)
      return
    }
    guard let region = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0),
      region != MAP_FAILED
    else { throw .unreadable(path) }
    madvise(region, size, MADV_SEQUENTIAL)
    self.region = region
    bytes = UnsafeBufferPointer(
      start: UnsafeRawPointer(region).assumingMemoryBound(to: UInt8.self), count: size)
  }

  deinit {
    if let region { munmap(region, bytes.count) }
  }
}
