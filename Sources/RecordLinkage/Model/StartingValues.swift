/// What one would guess about records of the same before seeing data: good enough for training to
/// find its way, and a weak counterweight where data are few.
enum StartingValues {
  /// Shares of the levels of a kind among records of the same.
  static func same(_ kind: LinkageField.Kind) -> [Double] {
    switch kind {
    case .personName:
      [
        0.55, 0.1, 0.08, 0.015, 0.03, 0.04, 0.07, 0.02, 0.02, 0.015, 0.015, 0.01, 0.01, 0.005,
        0.01,
      ]
    case .date:
      [
        0.7, 0.01, 0.1, 0.02, 0.01, 0.02, 0.005, 0.003, 0.01, 0.01, 0.01, 0.01, 0.01, 0.02, 0.005,
        0.01, 0.01, 0.005, 0.001,
      ]
    case .sex: [0.99, 0.01]
    case .place:
      [0.3, 0.15, 0.03, 0.2, 0.1, 0.03, 0.01, 0.01, 0.005, 0.02, 0.01, 0.01, 0.03]
    case .identifier: [0.97, 0.02, 0.01]
    case .text: [0.85, 0.07, 0.03, 0.05]
    case .orientation: [0.97, 0.03]
    }
  }

  /// Shares for a class of its own, of which some levels are given.
  static func own(_ given: [String: Double], levels: [String]) -> [Double] {
    let named = levels.reduce(0) { $0 + (given[$1] ?? 0) }
    let others = levels.count { given[$0] == nil }
    let rest = max(0.01, 1 - named) / Double(max(1, others))
    return levels.map { given[$0] ?? rest }
  }
}
