public import CivilDate

/// Figures for the leader.
public protocol CockpitDesk: Sendable {
  /// The cockpit on a day; nil is today.
  func cockpit(asOf: PlainDate?) async throws -> CockpitView
  /// The figures as `hotich indicators --json` prints them.
  func indicatorsJSON(asOf: PlainDate?) async throws -> String
}
