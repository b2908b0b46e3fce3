/// What the first bytes say a file is, whatever its name.
enum FileSignature {
  case archive
  case oldWorkbook
  case encryptedWorkbook
  /// The XML workbook of Excel 2003, under whatever name.
  case xmlWorkbook
  /// A table of a web page; some programs export it under the name of a workbook.
  case webPage
  /// XML or JSON: perhaps the electronic notices of a hospital, certainly no table.
  case data
  case text
  case other

  init(_ beginning: [UInt8]) {
    if beginning.starts(with: [0x50, 0x4B, 0x03, 0x04])
      || beginning.starts(with: [0x50, 0x4B, 0x05, 0x06])
    {
      self = .archive
    } else if beginning.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      self = Self.namesEncryptedPackage(beginning) ? .encryptedWorkbook : .oldWorkbook
    } else if TextEncoding(beginning: beginning).isUTF16 {
      self = .text
    } else if beginning.contains(where: { $0 < 0x20 && !Self.isLayout($0) }) {
      self = .other
    } else {
      self = Self.markup(beginning) ?? .text
    }
  }

  /// A workbook with a password is a compound file around an encrypted package.
  static func namesEncryptedPackage(_ bytes: [UInt8]) -> Bool {
    contains(bytes, Array("EncryptedPackage".utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
  }

  /// What the first tag says; nil for text without tags.
  private static func markup(_ beginning: [UInt8]) -> FileSignature? {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let text = beginning.starts(with: mark) ? beginning.dropFirst(3) : beginning[...]
    guard let start = text.firstIndex(where: { $0 > 0x20 }) else { return nil }
    if text[start] == 0x7B { return .data }
    guard text[start] == 0x3C else { return nil }
    let small = text[start...].map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    if contains(small, Array("urn:schemas-microsoft-com:office:spreadsheet".utf8)),
      contains(small, Array("<workbook".utf8))
    {
      return .xmlWorkbook
    }
    for tag in ["<html", "<!doctype html", "<table", "<meta", "<body"]
    where contains(small, Array(tag.utf8)) {
      return .webPage
    }
    return .data
  }

  /// Tab, line breaks, form feed, and the end mark of old DOS files.
  private static func isLayout(_ byte: UInt8) -> Bool {
    (0x09...0x0D).contains(byte) || byte == 0x1A
  }

  private static func contains(_ bytes: [UInt8], _ part: [UInt8]) -> Bool {
    guard let first = part.first, bytes.count >= part.count else { return false }
    for start in 0...(bytes.count - part.count) where bytes[start] == first {
      if bytes[start..<(start + part.count)].elementsEqual(part) { return true }
    }
    return false
  }
}
