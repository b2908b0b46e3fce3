internal import Crypto
public import RegistryServices

/// A published vintage in the formats of open data: page, CSV with its description, workbook, SDMX, catalogue.
///
/// The same vintage gives the same bytes whenever it is asked for, so that its sums hold for ever.
public struct PublicationFiles: PublicationWriting {
  /// Where the public pages stand; empty for a folder that is put anywhere.
  private let base: String

  public init(base: String = "") {
    self.base = base
  }

  /// All files of a vintage; the sums come last.
  public func files(of vintage: PublishedVintage) throws -> [PublicationFile] {
    let page = PublicPage(vintage: vintage)
    var files = [
      PublicationFile(
        name: "index.html", mediaType: "text/html; charset=utf-8", bytes: Array(page.html.utf8),
        contentPolicy: "default-src 'none'; style-src 'sha256-\(Self.base64(page.style))'; "
          + "img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"),
      file("data.csv", "text/csv; charset=utf-8", PublicationCSV.data(vintage)),
      file(
        "data.csv-metadata.json", "application/csvm+json",
        PublicationMetadata(vintage: vintage, base: base).csvw),
      PublicationFile(
        name: "data.xlsx",
        mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        bytes: try PublicationWorkbook.bytes(of: vintage)),
      file("sdmx.csv", "text/csv; charset=utf-8", PublicationCSV.sdmx(vintage)),
      file("sdmx.xml", "application/vnd.sdmx.data+xml; version=3.0.0", SDMXData.message(vintage)),
      file(
        "structure.xml", "application/vnd.sdmx.structure+xml; version=3.0.0",
        SDMXStructure.message(vintage)),
      file(
        "catalog.jsonld", "application/ld+json",
        PublicationMetadata(vintage: vintage, base: base).dcat),
    ]
    let sums = files.map { "\(Self.sum($0.bytes))  \($0.name)\n" }.joined()
    files.append(file("SHA256SUMS", "text/plain; charset=utf-8", sums))
    return files
  }

  private func file(_ name: String, _ mediaType: String, _ text: String) -> PublicationFile {
    PublicationFile(name: name, mediaType: mediaType, bytes: Array(text.utf8))
  }

  private static func sum(_ bytes: [UInt8]) -> String {
    SHA256.hash(data: bytes).withUnsafeBytes { Hexadecimal.text($0) }
  }

  private static func base64(_ text: String) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    let bytes = Array(SHA256.hash(data: Array(text.utf8)))
    var result = ""
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let number = (0..<3).reduce(0) { $0 << 8 | ($1 < group.count ? Int(group[start + $1]) : 0) }
      for place in 0..<4 {
        result.append(place <= group.count ? letters[number >> (18 - 6 * place) & 63] : "=")
      }
    }
    return result
  }
}
