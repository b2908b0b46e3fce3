import RecordLinkage

extension BirthPapers {
  /// The papers without a partner, and the decided ones, as the engine reads them.
  func side(isFree: (Int) -> Bool, decided: [Int]) -> EngineSide {
    EngineSide(
      .birthPapers, order: order, unit: { units[$0] }, isFree: isFree,
      decided: decided, cells: cells)
  }
}

extension DeathMatching.Papers {
  /// The papers without a partner, and the decided ones, as the engine reads them.
  func side(isFree: (Int) -> Bool, decided: [Int]) -> EngineSide {
    EngineSide(
      .deathPapers, order: order, unit: { units[$0] }, isFree: isFree,
      decided: decided, cells: cells)
  }
}
