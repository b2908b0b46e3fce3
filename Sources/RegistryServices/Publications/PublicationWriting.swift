/// Writes a vintage in the formats of open data.
public protocol PublicationWriting: Sendable {
  /// All files of a vintage, each with its name: page, CSV with its description, workbook, SDMX, catalogue,
  /// and the sums of all of them.
  func files(of vintage: PublishedVintage) throws -> [PublicationFile]
}
