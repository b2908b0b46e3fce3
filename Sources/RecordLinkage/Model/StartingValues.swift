/// What one would guess about records of the same before seeing data: training starts here and is
/// held near by a weight that many pairs outweigh. (From synthetic registers; names and dates of
/// about one entry in four carry some slip.)
enum StartingValues {
  /// Shares of the levels of a kind among records of the same.
  static func same(_ kind: LinkageField.Kind) -> [Double] {
    switch kind {
    case .personName:
      [
        0.62, 0.06, 0.07, 0.013, 0.044, 0.034, 0.06, 0.023, 0.022, 0.003, 0.008, 0.009, 0.012,
        0.006, 0.003,
      ]
    case .date:
      [
        0.785, 0.012, 0.065, 0.02, 0.006, 0.016, 0.005, 0.0005, 0.01, 0.011, 0.009, 0.02, 0.007,
        0.002, 0.002, 0.004, 0.003, 0.0005, 0.002,
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
