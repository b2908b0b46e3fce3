internal import Glibc

/// Memory of tables that are read here and there all over: asked for in large pages, since with small ones the
/// processor looks up where a page lies more often than it finds it remembered (a fifth of the time at ten million
/// records). It is advice: the system may not follow it.
enum LargePages {
  /// Tables of less are not worth it.
  private static let fewestBytes = 4 << 20

  /// An array of zeros.
  static func zeros<Word: FixedWidthInteger>(_ count: Int) -> [Word] {
    [Word](unsafeUninitializedCapacity: count) { buffer, initialized in
      advise(UnsafeMutableRawBufferPointer(buffer))
      buffer.initialize(repeating: 0)
      initialized = count
    }
  }

  /// An empty array with room for a number of words.
  static func room<Word: FixedWidthInteger>(_ capacity: Int) -> [Word] {
    [Word](unsafeUninitializedCapacity: capacity) { buffer, initialized in
      advise(UnsafeMutableRawBufferPointer(buffer))
      initialized = 0
    }
  }

  /// Before the memory is first touched.
  static func advise(_ memory: UnsafeMutableRawBufferPointer) {
    guard memory.count >= fewestBytes, let first = memory.baseAddress else { return }
    let page = sysconf(Int32(_SC_PAGESIZE))
    let start = (Int(bitPattern: first) + page - 1) / page * page
    let end = (Int(bitPattern: first) + memory.count) / page * page
    guard let place = UnsafeMutableRawPointer(bitPattern: start), end > start else { return }
    _ = madvise(place, end - start, MADV_HUGEPAGE)
  }
}
