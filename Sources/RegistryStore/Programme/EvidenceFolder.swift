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

  private static func measure(_ place: String) throws -> Kept {
    do {
      let found = try DiskFile.measure(place)
      return Kept(digest: found.digest, byteCount: found.byteCount)
    } catch { throw ProgrammeRefusal.fileMissing }
  }

  private static func synchronise(_ place: String) throws {
    do { try DiskFile.synchronise(place) } catch { throw LedgerFailure.diskFull }
  }
}
