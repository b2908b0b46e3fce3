public import CivilDate
public import RegistryServices
internal import SQLToolkit
internal import VitalStatistics

/// Publishes a year's statistics as an act, and finds what was published.
public struct StoredPublications: PublicationDesk {
  private let ledger: CommuneLedger
  private let rules: OfficeRules
  private let now: Now

  public init(ledger: CommuneLedger, rules: OfficeRules, now: Now) {
    self.ledger = ledger
    self.rules = rules
    self.now = now
  }

  /// When what is published, and under which licence.
  public var releases: ReleaseCalendar { rules.releases }

  /// Makes a new vintage of a year and records it.
  public func publish(
    year: Int, asOf: PlainDate?, signer: String, by actor: String, requestKey: String
  ) async throws -> PublishedVintage {
    let (rules, today) = (rules, now.today)
    let asOf = asOf ?? today
    guard asOf <= today else { throw PublicationRefusal.dayInFuture }
    try await ledger.settleKnownEvents()
    return try await ledger.write { session in
      let key = "publish:\(requestKey)"
      if let known = try session.findAct(requestKey: key),
        case .publication(.published(let vintage)) = try ActContent(
          kind: .statisticsPublished, canonicalText: known.body)
      {
        return vintage
      }
      let connection = session.connection
      let commune = try RegisterOpened.read(connection).commune
      let making = VintageMaking(
        year: year, asOf: asOf, today: today, earlier: try PublicationTable.all(connection))
      let vintage = try making.vintage(
        events: try PublishedEvents(connection: connection, asOf: asOf).load(),
        report: try StoredFigures(connection: connection, rules: rules).report(asOf: asOf),
        targets: rules.targets, commune: commune, signer: signer,
        licence: rules.releases.licence)
      _ = try session.record(
        .publication(.published(vintage)), subject: vintage.id, actor: actor, requestKey: key)
      return vintage
    }
  }

  /// All vintages, the newest first.
  public func vintages() async throws -> [PublishedVintage] {
    try await ledger.read { Array(try PublicationTable.all($0).reversed()) }
  }

  /// One vintage; nil when there is none under the number.
  public func vintage(year: Int, number: Int) async throws -> PublishedVintage? {
    try await ledger.read { try PublicationTable.find(year: year, number: number, $0) }
  }
}
