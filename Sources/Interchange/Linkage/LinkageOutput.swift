internal import Glibc

/// Writes bytes to a file through a buffer.
struct LinkageOutput: ~Copyable {
  private let descriptor: Int32
  private let path: String
  private var buffer: [UInt8] = []

  init(path: String) throws(LinkageFileError) {
    self.path = path
    descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    guard descriptor >= 0 else { throw .unwritable(path) }
    buffer.reserveCapacity(1 << 20)
  }

  mutating func write(_ text: some Sequence<UInt8>) throws(LinkageFileError) {
    buffer.append(contentsOf: text)
    if buffer.count > 1 << 19 { try flush() }
  }

  /// Writes a cell, quoted if it must be.
  mutating func write(cell: UnsafeBufferPointer<UInt8>) throws(LinkageFileError) {
    let needsQuotes = cell.contains { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }
    guard needsQuotes else { return try write(cell) }
    buffer.append(0x22)
    for byte in cell {
      if byte == 0x22 { buffer.append(0x22) }
      buffer.append(byte)
    }
    buffer.append(0x22)
  }

  mutating func write(_ byte: UInt8) { buffer.append(byte) }

  /// Writes a number with a fixed count of decimals.
  mutating func write(_ number: Double, decimals: Int) {
    var scale = 1
    for _ in 0..<decimals { scale *= 10 }
    let scaled = Int((number * Double(scale)).rounded())
    if scaled < 0 { buffer.append(UInt8(ascii: "-")) }
    buffer.append(contentsOf: String(abs(scaled) / scale).utf8)
    buffer.append(UInt8(ascii: "."))
    let fraction = String(abs(scaled) % scale)
    for _ in fraction.utf8.count..<decimals { buffer.append(UInt8(ascii: "0")) }
    buffer.append(contentsOf: fraction.utf8)
  }

  /// Ends the line of a pair with its probability and weight.
  mutating func write(_ probability: Double, _ weight: Double) {
    write(UInt8(ascii: ","))
    write(probability, decimals: 6)
    write(UInt8(ascii: ","))
    write(weight, decimals: 3)
    write(UInt8(ascii: "\n"))
  }

  /// Writes the line of a pair.
  mutating func write(
    line left: String, _ right: String, _ probability: Double, _ weight: Double
  ) throws(LinkageFileError) {
    try write(cell: left)
    write(UInt8(ascii: ","))
    try write(cell: right)
    write(probability, weight)
  }

  private mutating func write(cell text: String) throws(LinkageFileError) {
    let bytes = Array(text.utf8)
    try bytes.withUnsafeBufferPointer { (cell) throws(LinkageFileError) in try write(cell: cell) }
  }

  private mutating func flush() throws(LinkageFileError) {
    var start = 0
    while start < buffer.count {
      let written = buffer.withUnsafeBytes { bytes in
        Glibc.write(descriptor, bytes.baseAddress.map { $0 + start }, bytes.count - start)
      }
      guard written > 0 else { throw .unwritable(path) }
      start += written
    }
    buffer.removeAll(keepingCapacity: true)
  }

  consuming func finish() throws(LinkageFileError) {
    try flush()
    close(descriptor)
  }
}
