internal import Synchronization

/// Random bytes for ids and salts, drawn from the kernel a page at a time: an import asks five times for
/// each row. Both are stored beside what they serve; a secret is drawn alone, by `RandomBytes`.
final class RandomPool: Sendable {
  static let shared = RandomPool()

  private struct Page {
    var bytes: [UInt8] = []
    var used = 0
  }

  private static let size = 4_096
  private let page = Mutex(Page())

  /// At most a page of them.
  func bytes(_ count: Int) -> [UInt8] {
    page.withLock { page in
      if page.used + count > page.bytes.count {
        page = Page(bytes: RandomBytes.make(Self.size))
      }
      defer { page.used += count }
      return Array(page.bytes[page.used..<page.used + count])
    }
  }

  func number() -> UInt64 {
    bytes(8).reduce(0) { $0 << 8 | UInt64($1) }
  }
}
