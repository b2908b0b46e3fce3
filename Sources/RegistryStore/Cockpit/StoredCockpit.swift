public import CivilDate
public import RegistryServices
internal import SQLToolkit
internal import VitalStatistics

/// The leader's page, from the register as it stands.
public struct StoredCockpit: CockpitDesk {
  private let ledger: CommuneLedger
  private let rules: OfficeRules
  private let now: Now

  public init(ledger: CommuneLedger, rules: OfficeRules, now: Now) {
    self.ledger = ledger
    self.rules = rules
    self.now = now
  }

  /// The cockpit on a day; nil is today.
  public func cockpit(asOf: PlainDate?) async throws -> CockpitView {
    let (rules, asOf) = (rules, asOf ?? now.today)
    return try await ledger.readSettled { connection in
      let commune = try RegisterOpened.read(connection).commune
      let head = try LedgerHead.read(connection)
      let report = try StoredFigures(connection: connection, rules: rules).report(asOf: asOf)
      return CockpitView(
        communeCode: commune.code, communeName: commune.name, asOf: asOf,
        tiles: rules.targets.map { TileMaking(target: $0, report: report).tile },
        urgent: try UrgentMatters(connection: connection, rules: rules, asOf: asOf).lines(),
        lastAct: CockpitView.LastAct(sequence: head.sequence, recordedAt: head.recordedAt))
    }
  }

  /// The figures of a day as JSON.
  public func indicatorsJSON(asOf: PlainDate?) async throws -> String {
    let (rules, asOf) = (rules, asOf ?? now.today)
    return try await ledger.readSettled { connection in
      try StoredFigures(connection: connection, rules: rules).report(asOf: asOf).json
    }
  }
}
