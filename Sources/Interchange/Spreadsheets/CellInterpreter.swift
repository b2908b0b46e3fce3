/// Turns the bytes of a workbook's cell into text, by the type and the style of the cell.
struct CellInterpreter {
  var sharedTexts = SharedTexts()
  var formats = NumberFormats()
  var countsFrom1904 = false

  /// The clean text of a cell.
  func text(
    _ cell: RawCell, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> CellText {
    switch cell.kind {
    case .inlineText, .formulaText:
      return CellText(validated: bytes, decodesEscapes: true)
    case .number:
      var text = CellText(plain: number(bytes, style: cell.style))
      if countsFrom1904, formats[cell.style] == .number { text.days = NumberText.days(text.text) }
      return text
    case .sharedText:
      guard let place = Self.place(bytes), sharedTexts.texts.indices.contains(place) else {
        return .empty
      }
      return sharedTexts.texts[place]
    case .boolean: return CellText(plain: bytes.first == 0x31 ? "TRUE" : "FALSE")
    case .error: return CellText(validated: bytes, decodesEscapes: false)
    case .isoDate: return CellText(plain: Self.isoDate(bytes))
    case .uncalculated: return .empty
    }
  }

  /// The bytes of a cell as they stood in the file.
  func original(
    _ cell: RawCell, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> [UInt8] {
    guard cell.kind == .sharedText else { return Array(bytes) }
    return Self.place(bytes).flatMap { sharedTexts.originals[$0] } ?? []
  }

  private func number(_ bytes: UnsafeBufferPointer<UInt8>, style: Int) -> String {
    let shown = formats[style]
    let digits = formats.fewestDigits(ofStyle: style)
    if shown == .number, Self.isWhole(bytes) {
      return Self.padded(String(decoding: bytes, as: UTF8.self), to: digits)
    }
    let text = String(decoding: bytes, as: UTF8.self)
    guard let value = Double(text) else {
      return CellText(validated: bytes, decodesEscapes: false).text
    }
    if shown != .number,
      let date = NumberText.text(ofSerial: value, shown: shown, from1904: countsFrom1904)
    {
      return date
    }
    return Self.padded(NumberText.text(of: value) ?? text, to: digits)
  }

  /// A whole number with the zeros in front that its format shows.
  private static func padded(_ text: String, to digits: Int) -> String {
    let lacking = digits - text.utf8.count
    guard lacking > 0, text.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return text }
    return String(repeating: "0", count: lacking) + text
  }

  /// Digits alone, perhaps a minus: the text as it stands.
  private static func isWhole(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = bytes.first, bytes.count <= 18 else { return false }
    if first == 0x2D, bytes.count == 1 { return false }
    for (place, byte) in bytes.enumerated() where byte < 0x30 || byte > 0x39 {
      guard place == 0, byte == 0x2D else { return false }
    }
    return true
  }

  private static func place(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard bytes.count <= 9, !bytes.isEmpty else { return nil }
    var place = 0
    for byte in bytes {
      guard byte >= 0x30, byte <= 0x39 else { return nil }
      place = place * 10 + Int(byte - 0x30)
    }
    return place
  }

  /// `2008-10-27T00:00:00` is a day, `…T08:30:00` a day and a time.
  private static func isoDate(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    let text = CellText(validated: bytes, decodesEscapes: false).text
    let parts = text.split(separator: "T", maxSplits: 1)
    guard parts.count == 2 else { return text }
    var time = parts[1].hasSuffix("Z") ? parts[1].dropLast() : parts[1]
    if let point = time.firstIndex(of: ".") { time = time[..<point] }
    if time.hasSuffix(":00"), time.count == 8 { time = time.dropLast(3) }
    return time == "00:00" ? String(parts[0]) : "\(parts[0]) \(time)"
  }
}
