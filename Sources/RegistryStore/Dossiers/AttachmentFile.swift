import RegistryServices

/// A file that came in, read once from beginning to end: what it is, how long, and its digest.
struct AttachmentFile {
  let media: KeptAttachment.Media
  let byteCount: Int
  let digest: String

  private struct TooLarge: Error {}

  /// Nil for an empty file, one that is too large, one of another type, one that was cut off, and a picture that
  /// claims to be larger than any scan.
  static func read(path: String, most: Int) -> AttachmentFile? {
    var head: [UInt8] = []
    var tail: [UInt8] = []
    var count = 0
    var picture = PictureHead()
    let measure: DiskFile.Measure
    do {
      measure = try DiskFile.measure(path) { piece in
        if head.isEmpty { head = Array(piece.prefix(64)) }
        tail = Array((tail + piece).suffix(2_048))
        picture.read(piece)
        count += piece.count
        guard count <= most else { throw TooLarge() }
      }
    } catch { return nil }
    guard let media = media(head: head, tail: tail, byteCount: count) else { return nil }
    if media == .jpeg || media == .png {
      guard let size = picture.size, size.isPossible else { return nil }
    }
    return AttachmentFile(media: media, byteCount: measure.byteCount, digest: measure.digest)
  }

  /// The type by the bytes with which a file begins and ends: one that was cut off has no end.
  static func media(head: [UInt8], tail: [UInt8], byteCount: Int) -> KeptAttachment.Media? {
    if head.starts(with: [0xFF, 0xD8, 0xFF]), tail.find([0xFF, 0xD9]) != nil { return .jpeg }
    if head.starts(with: PictureHead.png), tail.find(Array("IEND".utf8)) != nil { return .png }
    if isDocument(head: head, tail: tail, byteCount: byteCount) { return .pdf }
    return nil
  }

  /// `%PDF-1.7` at the beginning; at the end the place of its table of contents, which lies in the file.
  private static func isDocument(head: [UInt8], tail: [UInt8], byteCount: Int) -> Bool {
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    guard head.starts(with: Array("%PDF-".utf8)), head.count > 7, digits.contains(head[5]),
      head[6] == UInt8(ascii: "."), digits.contains(head[7]),
      tail.find(Array("%%EOF".utf8)) != nil,
      let mark = tail.findLast(Array("startxref".utf8))
    else { return false }
    let place = tail[(mark + 9)...].drop { $0 <= 0x20 }.prefix { digits.contains($0) }
    guard let offset = Int(String(decoding: place, as: UTF8.self)) else { return false }
    return offset < byteCount
  }
}

extension [UInt8] {
  /// Where a mark stands first; nil when nowhere.
  fileprivate func find(_ mark: [UInt8]) -> Int? {
    guard count >= mark.count else { return nil }
    return (0...(count - mark.count)).first { self[$0...].starts(with: mark) }
  }

  /// Where a mark stands last; nil when nowhere.
  fileprivate func findLast(_ mark: [UInt8]) -> Int? {
    guard count >= mark.count else { return nil }
    return (0...(count - mark.count)).last { self[$0...].starts(with: mark) }
  }
}
