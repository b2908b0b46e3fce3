internal import Crypto
internal import FoundationEssentials
internal import Glibc
internal import RegistryServices

/// The files of proofs, beside the database: each under the hash of its bytes, so that a file that
/// came twice lies there once and a changed one is seen.
struct EvidenceFolder: Sendable {
  let path: String

  /// A file as it was taken in.
  struct Kept: Sendable, Equatable {
    var digest: String
    var byteCount: Int
  }

  /// Takes a received file in; on the disk under its hash before this returns.
  ///
  /// Throws `ProgrammeRefusal.emptyFile` for one without bytes.
  func take(from place: String) throws -> Kept {
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let kept = try Self.measure(place)
    guard kept.byteCount > 0 else { throw ProgrammeRefusal.emptyFile }
    let target = self.place(of: kept.digest)
    if FileManager.default.fileExists(atPath: target) {
      try FileManager.default.removeItem(atPath: place)
    } else {
      try Self.synchronise(place)
      guard rename(place, target) == 0 else { throw ProgrammeRefusal.fileMissing }
      try Self.synchronise(path)
    }
    return kept
  }

  /// Where a file lies, after its bytes were compared with its hash.
  ///
  /// Throws `ProgrammeRefusal.fileMissing` when they differ or are not there.
  func check(_ digest: String) throws -> String {
    let place = place(of: digest)
    guard digest.utf8.count == 64, FileManager.default.fileExists(atPath: place),
      try Self.measure(place).digest == digest
    else { throw ProgrammeRefusal.fileMissing }
    return place
  }

  private func place(of digest: String) -> String { "\(path)/\(digest)" }

  /// Hash and length, in pieces: a file never stands in memory whole.
  private static func measure(_ place: String) throws -> Kept {
    let descriptor = open(place, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { throw ProgrammeRefusal.fileMissing }
    defer { close(descriptor) }
    var hasher = SHA256()
    var count = 0
    var piece = [UInt8](repeating: 0, count: 262_144)
    while true {
      let size = piece.count
      let got = piece.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, size) }
      if got < 0, errno == EINTR { continue }
      guard got >= 0 else { throw ProgrammeRefusal.fileMissing }
      guard got > 0 else { break }
      hasher.update(data: piece[0..<got])
      count += got
    }
    let digest = hasher.finalize().withUnsafeBytes { Hexadecimal.text($0) }
    return Kept(digest: digest, byteCount: count)
  }

  private static func synchronise(_ place: String) throws {
    let descriptor = open(place, O_RDONLY | O_CLOEXEC)
    defer { if descriptor >= 0 { close(descriptor) } }
    guard descriptor >= 0, fsync(descriptor) == 0 else { throw LedgerFailure.diskFull }
  }
}
