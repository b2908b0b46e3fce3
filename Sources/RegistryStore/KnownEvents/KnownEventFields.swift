internal import CivilDate
internal import RegistryServices

/// The fields of a line of known events, read where they lie: a figure of a commune reads tens of
/// thousands of lines, and most fields of most lines are never asked for.
struct KnownEventFields {
  private let bytes: UnsafeBufferPointer<UInt8>
  /// Where each field begins; one more for the end.
  private let starts: [Int]

  /// Valid as long as `bytes` is.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    var starts = [0]
    starts.reserveCapacity(16)
    for place in bytes.indices where bytes[place] == UInt8(ascii: "\t") {
      starts.append(place + 1)
    }
    starts.append(bytes.count + 1)
    self.starts = starts
  }

  /// Calls `body` with each line of a year.
  static func forEachLine(
    of text: UnsafeBufferPointer<UInt8>,
    _ body: (UnsafeBufferPointer<UInt8>) throws -> Void
  ) rethrows {
    var start = 0
    for place in text.indices where text[place] == UInt8(ascii: "\n") {
      if place > start { try body(UnsafeBufferPointer(rebasing: text[start..<place])) }
      start = place + 1
    }
  }

  func text(_ place: Int) -> String { String(decoding: field(place), as: UTF8.self) }

  func partialDate(_ place: Int) -> PartialDate? {
    field(place).isEmpty ? nil : PartialDate(iso8601: text(place))
  }

  func plainDate(_ place: Int) -> PlainDate? {
    field(place).isEmpty ? nil : PlainDate(iso8601: text(place))
  }

  func flag(_ place: Int) -> Bool { field(place).first == UInt8(ascii: "1") }

  func ids(_ place: Int) -> [String] {
    field(place).split(separator: UInt8(ascii: " ")).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  /// Three fields from `place` on.
  func registration(_ place: Int) -> KnownRegistration? {
    guard !field(place).isEmpty else { return nil }
    return KnownRegistration(
      entry: text(place), registeredOn: partialDate(place + 1),
      annulledOn: plainDate(place + 2))
  }

  private func field(_ place: Int) -> Slice<UnsafeBufferPointer<UInt8>> {
    guard place + 1 < starts.count else { return bytes[0..<0] }
    return bytes[starts[place]..<(starts[place + 1] - 1)]
  }
}
