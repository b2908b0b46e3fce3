/// Attacks published counts as a curious reader would: takes every count that may stand behind each cell,
/// and narrows it by every sum that the cells must keep, until nothing narrows any more.
///
/// A person is found where a cell, or the difference between two cells of which one holds the other, can
/// only be 1 or 2. I. Fellegi, "On the question of statistical confidentiality", JASA 67 (1972).
public struct DifferencingTest: Sendable {
  /// A cell or a difference that gives a person away.
  public struct Finding: Sendable, Equatable {
    /// One cell, or two whose difference it is.
    public var cells: [String]
    public var possible: ClosedRange<Int>
  }

  private let noise: NoiseTable
  private let relations: [AdditiveRelation]
  /// Pairs of which the second holds the first: a smaller area, an earlier vintage.
  private let nested: [(inner: String, outer: String)]

  public init(
    noise: NoiseTable = .house, relations: [AdditiveRelation],
    nested: [(inner: String, outer: String)] = []
  ) {
    self.noise = noise
    self.relations = relations
    self.nested = nested
  }

  /// What an attacker finds; empty for a safe publication.
  public func findings(in cells: [PublishedCell]) -> [Finding] {
    var bounds: [String: ClosedRange<Int>] = [:]
    for cell in cells { bounds[cell.id] = range(of: cell) }
    while narrow(&bounds) {}
    var findings = cells.compactMap { cell -> Finding? in
      guard let range = bounds[cell.id], Self.isPerson(range) else { return nil }
      return Finding(cells: [cell.id], possible: range)
    }
    for (inner, outer) in nested {
      guard let small = bounds[inner], let large = bounds[outer] else { continue }
      let low = max(0, large.lowerBound - small.upperBound)
      let range = low...max(low, large.upperBound - small.lowerBound)
      if Self.isPerson(range) { findings.append(Finding(cells: [inner, outer], possible: range)) }
    }
    return findings
  }

  /// Whether a count in this range can only be one or two people.
  private static func isPerson(_ range: ClosedRange<Int>) -> Bool {
    range.lowerBound >= 1 && range.upperBound <= 2
  }

  private func range(of cell: PublishedCell) -> ClosedRange<Int> {
    guard let value = cell.value else { return 0...Self.unlimited }
    return cell.isExact ? value...value : noise.possibleCounts(behind: value)
  }

  private static let unlimited = 1 << 40

  /// One round over all sums; says whether any cell was narrowed.
  private func narrow(_ bounds: inout [String: ClosedRange<Int>]) -> Bool {
    var changed = false
    for relation in relations {
      guard let whole = bounds[relation.whole] else { continue }
      let parts = relation.parts.compactMap { id in bounds[id].map { (id, $0) } }
      guard parts.count == relation.parts.count else { continue }
      let low = parts.reduce(0) { $0 + $1.1.lowerBound }
      let high = parts.reduce(0) { $0 + $1.1.upperBound }
      changed = Self.tighten(&bounds, relation.whole, to: low, high) || changed
      for (id, own) in parts {
        changed =
          Self.tighten(
            &bounds, id, to: whole.lowerBound - (high - own.upperBound),
            whole.upperBound - (low - own.lowerBound)) || changed
      }
    }
    return changed
  }

  private static func tighten(
    _ bounds: inout [String: ClosedRange<Int>], _ id: String, to low: Int, _ high: Int
  ) -> Bool {
    guard let old = bounds[id] else { return false }
    let (newLow, newHigh) = (max(old.lowerBound, low), min(old.upperBound, high))
    // Noise may make sums that cannot be; they tell an attacker nothing.
    guard newLow <= newHigh, newLow...newHigh != old else { return false }
    bounds[id] = newLow...newHigh
    return true
  }
}
