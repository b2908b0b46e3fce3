internal import FoundationEssentials
internal import Glibc

/// Whether what lies in a folder is encrypted by its disk (LUKS, also below LVM), as Linux tells in `/sys`.
public struct DiskEncryption: Sendable {
  private let system: String

  /// Layers of LVM, RAID and encryption that are followed down; more than any office stacks.
  private static let deepest = 8

  /// `system` is another folder in tests alone.
  public init(system: String = "/sys") { self.system = system }

  /// Nil where the system does not tell: a folder of the network, in memory, or that is not there.
  public func isEncrypted(folder: String) -> Bool? {
    var about = stat()
    guard stat(folder, &about) == 0 else { return nil }
    let device = UInt64(about.st_dev)
    let major = (device >> 8) & 0xfff | (device >> 32) & ~0xfff
    let minor = device & 0xff | (device >> 12) & ~0xff
    return isEncrypted(device: "\(major):\(minor)")
  }

  /// The same of a block device by its numbers, `253:0`.
  func isEncrypted(device: String) -> Bool? {
    let place = "\(system)/dev/block/\(device)"
    guard FileManager.default.fileExists(atPath: place) else { return nil }
    return isEncrypted(at: place, depth: 0)
  }

  /// A layer that encrypts, or one that lies wholly on such layers.
  private func isEncrypted(at place: String, depth: Int) -> Bool {
    let files = FileManager.default
    if let bytes = files.contents(atPath: "\(place)/dm/uuid"),
      String(decoding: bytes, as: UTF8.self).hasPrefix("CRYPT-")
    {
      return true
    }
    // A device without layers below it has no such folder.
    let below = (try? files.contentsOfDirectory(atPath: "\(place)/slaves")) ?? []
    guard depth < Self.deepest, !below.isEmpty else { return false }
    return below.allSatisfy { isEncrypted(at: "\(place)/slaves/\($0)", depth: depth + 1) }
  }
}
