internal import CivilRegistration

/// The highest number of each year as an import goes on, inside one transaction: registers are written in the
/// order of their numbers, and what goes beyond the last one need not be looked for.
struct HighestNumbers {
  let kind: SourceKind
  private var known: [Int: Int] = [:]

  init(kind: SourceKind) { self.kind = kind }

  /// Whether no entry of the year bears this number or a higher one; an entry without a number is never
  /// beyond.
  mutating func isBeyond(_ facts: PaperFacts, _ ledger: any ImportLedger) throws -> Bool {
    guard facts.number > 0 else { return false }
    let highest: Int
    if let known = known[facts.year] {
      highest = known
    } else {
      highest = try ledger.highestNumber(kind: kind, year: facts.year)
      known[facts.year] = highest
    }
    return facts.number > highest
  }

  /// An entry that was just recorded; of a year that nobody has asked for there is nothing to keep.
  mutating func add(_ facts: PaperFacts) {
    guard let highest = known[facts.year] else { return }
    known[facts.year] = max(highest, facts.number)
  }
}
