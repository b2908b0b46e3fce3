/// The head of a PNG or JPEG as its bytes come in: how many points wide and high it says it is.
///
/// The size of a JPEG stands behind segments of any length (a telephone's preview, its colours): they are counted
/// over and not kept.
struct PictureHead {
  /// Points, both ways.
  struct Size: Equatable {
    var width: Int
    var height: Int

    /// A sheet of A3 at 1200 points an inch, and a little more.
    private static let longestSide = 20_000
    private static let mostPoints = 300_000_000

    /// Whether a scan or photograph may be so large, and is not empty.
    var isPossible: Bool {
      width > 0 && height > 0 && width <= Self.longestSide && height <= Self.longestSide
        && width * height <= Self.mostPoints
    }
  }

  static let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  /// Nil as long as it was not found, and for what is neither.
  private(set) var size: Size?

  private var pending: [UInt8] = []
  private var toSkip = 0
  private var hasBegun = false
  private var isOver = false

  mutating func read(_ piece: UnsafeRawBufferPointer) {
    guard !isOver else { return }
    let skipped = min(toSkip, piece.count)
    toSkip -= skipped
    pending.append(contentsOf: piece[skipped...])
    while !isOver, toSkip == 0, step() {}
  }

  /// Takes the next part; false when more bytes are needed.
  private mutating func step() -> Bool {
    guard hasBegun else { return begin() }
    return segment()
  }

  private mutating func begin() -> Bool {
    guard pending.count >= 24 else { return false }
    hasBegun = true
    if pending.starts(with: Self.png) {
      isOver = true
      guard pending[8..<16].elementsEqual([0, 0, 0, 13] + Array("IHDR".utf8)) else { return false }
      size = Size(width: number(16, 4), height: number(20, 4))
      return false
    }
    guard pending.starts(with: [0xFF, 0xD8]) else {
      isOver = true
      return false
    }
    pending.removeFirst(2)
    return true
  }

  /// A segment of a JPEG: a mark, its length, its content.
  private mutating func segment() -> Bool {
    while pending.count >= 2, pending[0] == 0xFF, pending[1] == 0xFF { pending.removeFirst() }
    guard pending.count >= 9 else { return false }
    let (mark, length) = (pending[1], number(2, 2))
    guard pending[0] == 0xFF, mark >= 0xC0, length >= 2 else {
      isOver = true
      return false
    }
    // SOF0 to SOF15 give the size; DHT, JPG and DAC stand among them.
    if (0xC0...0xCF).contains(mark), ![0xC4, 0xC8, 0xCC].contains(mark) {
      size = Size(width: number(7, 2), height: number(5, 2))
      isOver = true
      return false
    }
    // What is drawn, and the end, before any size.
    guard mark != 0xDA, mark != 0xD9 else {
      isOver = true
      return false
    }
    let whole = 2 + length
    let here = min(whole, pending.count)
    pending.removeFirst(here)
    toSkip = whole - here
    return true
  }

  /// A number of so many bytes, the highest first.
  private func number(_ place: Int, _ count: Int) -> Int {
    pending[place..<(place + count)].reduce(0) { $0 << 8 | Int($1) }
  }
}
