/// Why a year's statistics are not published.
public enum PublicationRefusal: Error, Sendable, Equatable {
  /// The year is not over, or so far back that no figures are made of it.
  case yearNotOver(Int)
  /// The register has no event of the year.
  case nothingKnown(Int)
  /// The tables would show somebody even with cells left out.
  case wouldDisclose(Int)
  /// Nothing changed since the last vintage.
  case nothingNew(year: Int, number: Int)
  /// The day of the data is later than today.
  case dayInFuture
  /// Nobody signs.
  case noSigner
}
