internal import Crypto
internal import FoundationEssentials
internal import Glibc
internal import RegistryServices

/// Files read and written in pieces, so that none stands in memory whole, and pushed to the disk.
enum DiskFile {
  /// Why something could not be done with a file.
  enum Failure: Error, Equatable {
    case missing
    case full
    case unwritable
  }

  /// What a file's bytes are known by.
  struct Measure: Sendable, Equatable {
    /// SHA-256, hexadecimal.
    var digest: String
    var byteCount: Int
  }

  /// Digest and length; `look` sees every piece in its order, and ends the reading by throwing.
  ///
  /// Throws `Failure.missing` for what is no readable file; links are not followed.
  static func measure(
    _ path: String, _ look: (UnsafeRawBufferPointer) throws -> Void = { _ in }
  ) throws -> Measure {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { throw Failure.missing }
    defer { close(descriptor) }
    var hasher = SHA256()
    var count = 0
    var piece = [UInt8](repeating: 0, count: 262_144)
    while true {
      let size = piece.count
      let got = piece.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, size) }
      if got < 0, errno == EINTR { continue }
      guard got >= 0 else { throw Failure.missing }
      guard got > 0 else { break }
      try piece.withUnsafeBytes { bytes in
        let part = UnsafeRawBufferPointer(rebasing: bytes[0..<got])
        hasher.update(bufferPointer: part)
        try look(part)
      }
      count += got
    }
    let digest = hasher.finalize().withUnsafeBytes { Hexadecimal.text($0) }
    return Measure(digest: digest, byteCount: count)
  }

  /// Copies a file to a new one, which is on the disk when this returns. The measure is that of the
  /// bytes that were copied.
  static func copy(_ path: String, to target: String) throws -> Measure {
    let descriptor = open(target, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw failure() }
    defer { close(descriptor) }
    let measure = try measure(path) { piece in
      var rest = piece
      while !rest.isEmpty {
        let written = write(descriptor, rest.baseAddress, rest.count)
        if written < 0, errno == EINTR { continue }
        guard written > 0 else { throw failure() }
        rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(written))
      }
    }
    guard fsync(descriptor) == 0 else { throw failure() }
    return measure
  }

  /// Pushes a file, or the names in a folder, to the disk.
  static func synchronise(_ path: String) throws {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    defer { if descriptor >= 0 { close(descriptor) } }
    guard descriptor >= 0, fsync(descriptor) == 0 else { throw failure() }
  }

  /// Gives a file another name on the same disk.
  static func move(_ path: String, to target: String) throws {
    guard rename(path, target) == 0 else { throw failure() }
  }

  private static func failure() -> Failure {
    switch errno {
    case ENOSPC, EDQUOT: .full
    case ENOENT: .missing
    default: .unwritable
    }
  }
}
