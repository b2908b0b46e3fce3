internal import RegistryServices

/// A file that came in, read once from beginning to end: what it is, how long, and its digest.
struct AttachmentFile {
  let media: KeptAttachment.Media
  let byteCount: Int
  let digest: String

  private struct TooLarge: Error {}

  /// Nil for an empty file, one that is too large, one of another type, and one that was cut off.
  static func read(path: String, most: Int) -> AttachmentFile? {
    var head: [UInt8] = []
    var tail: [UInt8] = []
    var count = 0
    let measure: DiskFile.Measure
    do {
      measure = try DiskFile.measure(path) { piece in
        if head.isEmpty { head = Array(piece.prefix(64)) }
        tail = Array((tail + piece).suffix(2_048))
        count += piece.count
        guard count <= most else { throw TooLarge() }
      }
    } catch { return nil }
    guard let media = media(head: head, tail: tail) else { return nil }
    return AttachmentFile(media: media, byteCount: measure.byteCount, digest: measure.digest)
  }

  /// The type by the bytes with which a file begins and ends: one that was cut off has no end.
  static func media(head: [UInt8], tail: [UInt8]) -> KeptAttachment.Media? {
    let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    if head.starts(with: [0xFF, 0xD8, 0xFF]), contains(tail, [0xFF, 0xD9]) { return .jpeg }
    if head.starts(with: png), contains(tail, Array("IEND".utf8)) { return .png }
    if head.starts(with: Array("%PDF-".utf8)), contains(tail, Array("%%EOF".utf8)) { return .pdf }
    return nil
  }

  private static func contains(_ bytes: [UInt8], _ mark: [UInt8]) -> Bool {
    guard bytes.count >= mark.count else { return false }
    return (0...(bytes.count - mark.count)).contains { bytes[$0...].starts(with: mark) }
  }
}
