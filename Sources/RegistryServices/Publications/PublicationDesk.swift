public import CivilDate

/// Publishing a year's statistics, and what was published.
public protocol PublicationDesk: Sendable {
  /// When what is published, and under which licence.
  var releases: ReleaseCalendar { get }
  /// Makes a new vintage of a year; `asOf` nil is today. Throws `PublicationRefusal`.
  func publish(
    year: Int, asOf: PlainDate?, signer: String, by actor: String, requestKey: String
  ) async throws -> PublishedVintage
  /// All vintages, the newest first.
  func vintages() async throws -> [PublishedVintage]
  /// One vintage; nil when there is none under the number.
  func vintage(year: Int, number: Int) async throws -> PublishedVintage?
}
