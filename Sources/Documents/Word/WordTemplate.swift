import RegistryServices

/// A Word file with places to be filled, which the office may change in Word as it likes.
///
/// The places, each alone in its paragraph or within a text: `{{superiorAgency}}`, `{{agency}}`,
/// `{{number}}`, `{{placeAndDate}}`, `{{kind}}`, `{{subject}}`, `{{letterSubject}}`. A paragraph with one
/// of these comes again for each line: `{{addressees}}`, `{{bases}}`, `{{recipients}}`,
/// `{{signerLines}}`, `{{signerName}}`. The paragraph `{{body}}` becomes the body, in the styles
/// `HoTichBody`, `HoTichHeading1` to `3`, `HoTichList`, `HoTichTableTitle`, `HoTichTableHead`,
/// `HoTichTable`, `HoTichNote`. A paragraph whose places are all empty is left out.
struct WordTemplate {
  let path: String

  static let documentPart = "word/document.xml"

  func filled(with document: AdministrativeDocument) throws(PrintRefusal) -> [UInt8] {
    do throws(WordProblem) {
      var parts = try WordArchive.read(path: path)
      guard let place = parts.firstIndex(where: { $0.name == Self.documentPart }) else {
        throw WordProblem(Self.documentPart)
      }
      let root = try XMLReading.root(of: parts[place].bytes)
      guard let body = root.first("w:body") else { throw WordProblem("w:body") }
      try WordFilling(document, body).fill()
      try WordPictures.add(document.charts, to: root, &parts)
      var bytes = Array(#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#.utf8)
      root.write(to: &bytes)
      parts[place].bytes = bytes
      return try WordArchive.bytes(of: parts)
    } catch {
      throw .template(reason: error.reason)
    }
  }
}
