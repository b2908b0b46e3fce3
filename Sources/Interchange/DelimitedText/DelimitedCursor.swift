/// A text file being read: each step takes one piece of it.
final class DelimitedCursor {
  private let descriptor: FileDescriptor
  private let encoding: TextEncoding
  private var transcoder: UTF16Transcoder?
  private var scanner: DelimitedTextScanner
  private var piece = [UInt8](repeating: 0, count: 1 << 16)
  private(set) var bytesRead = 0
  private(set) var isAtEnd = false
  let totalBytes: Int

  init(
    _ file: FileBytes, _ encoding: TextEncoding, delimiter: UInt8, limits: SourceLimits,
    onRow: @escaping RawRowHandler
  ) throws(SourceFileProblem) {
    descriptor = try file.reopen()
    totalBytes = file.count
    self.encoding = encoding
    switch encoding {
    case .bytes: transcoder = nil
    case .utf16LittleEndian: transcoder = UTF16Transcoder(isBigEndian: false)
    case .utf16BigEndian: transcoder = UTF16Transcoder(isBigEndian: true)
    }
    scanner = DelimitedTextScanner(delimiter: delimiter, limits: limits, onRow: onRow)
  }

  /// The row in which the text breaks off; known at the end.
  var brokenRow: Int? { scanner.brokenRow }

  /// Takes the next piece.
  func advance() throws(SourceFileProblem) {
    guard !isAtEnd else { return }
    let length = try descriptor.read(into: &piece)
    guard length > 0 else {
      isAtEnd = true
      try scanner.finish()
      return
    }
    let skipped = bytesRead == 0 ? min(encoding.markLength, length) : 0
    bytesRead += length
    if transcoder != nil {
      let bytes = transcoder?.transcode(piece[skipped..<length]) ?? []
      try Self.give(bytes[...], to: &scanner)
    } else {
      try Self.give(piece[skipped..<length], to: &scanner)
    }
  }

  private static func give(
    _ bytes: ArraySlice<UInt8>, to scanner: inout DelimitedTextScanner
  ) throws(SourceFileProblem) {
    let problem = bytes.withUnsafeBufferPointer { bytes -> SourceFileProblem? in
      do throws(SourceFileProblem) {
        try scanner.take(bytes)
        return nil
      } catch { return error }
    }
    if let problem { throw problem }
  }
}
