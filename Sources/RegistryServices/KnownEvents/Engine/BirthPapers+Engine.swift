import RecordLinkage

extension BirthPapers {
  /// The papers without a partner as the engine reads them.
  func side(isFree: (Int) -> Bool) -> EngineSide {
    EngineSide(
      .birthPapers, references: references, unit: { units[$0] }, isFree: isFree, cells: cells)
  }
}

extension DeathMatching.Papers {
  /// The papers without a partner as the engine reads them.
  func side(isFree: (Int) -> Bool) -> EngineSide {
    EngineSide(
      .deathPapers, references: references, unit: { units[$0] }, isFree: isFree, cells: cells)
  }
}
