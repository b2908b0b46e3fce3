/// What is added to a published count, by the count and the key of its cell.
///
/// The method is that of the Australian Bureau of Statistics (G. Thompson, S. Broadfoot and D. Elazar, 2013):
/// the noise of a cell depends on who is in it and on nothing else, so the same cell carries the same noise
/// wherever it appears, and asking again averages nothing out.
public struct NoiseTable: Sendable, Equatable {
  /// Parts of the keys' range in which one noise applies.
  public struct Step: Sendable, Equatable {
    public var noise: Int
    /// How many of the keys bring it.
    public var keys: Int

    public init(noise: Int, keys: Int) {
      self.noise = noise
      self.keys = keys
    }
  }

  /// Keys run from 0 to one less.
  public let modulus: Int
  /// The steps for a count of 0, 1, 2 …; the last row serves all greater counts.
  public let rows: [[Step]]

  /// Nil when a row does not use up the keys, publishes less than nothing, or has no rows.
  public init?(modulus: Int, rows: [[Step]]) {
    guard modulus > 0, !rows.isEmpty else { return nil }
    for (count, row) in rows.enumerated() {
      guard row.reduce(0, { $0 + $1.keys }) == modulus,
        row.allSatisfy({ $0.keys > 0 && count + $0.noise >= 0 })
      else { return nil }
    }
    self.modulus = modulus
    self.rows = rows
  }

  /// The table of this program: unbiased in every row, at most 3 up or down, no 1 and no 2 published, and
  /// nothing added to 0.
  ///
  /// Its keys run to 240 and not to 256, because a third of 256 keys is no whole number: the mean noise is
  /// exactly 0 only where thirds, tenths and twentieths of the keys exist.
  public static let house: NoiseTable = {
    func row(_ steps: [(Int, Int)]) -> [Step] { steps.map { Step(noise: $0.0, keys: $0.1) } }
    let rows = [
      row([(0, 240)]),
      row([(-1, 160), (2, 80)]),
      row([(-2, 80), (1, 160)]),
      row([(-3, 24), (0, 144), (1, 72)]),
      row([(-1, 84), (0, 72), (1, 84)]),
      row([(-2, 24), (-1, 48), (0, 96), (1, 48), (2, 24)]),
    ]
    return NoiseTable(checkedRows: rows, modulus: 240)
  }()

  /// For the rows above, which a test checks.
  private init(checkedRows: [[Step]], modulus: Int) {
    self.modulus = modulus
    rows = checkedRows
  }

  /// The steps that apply to a count.
  public func row(of count: Int) -> [Step] { rows[min(max(count, 0), rows.count - 1)] }

  /// The count as it is published.
  public func published(_ count: Int, key: Int) -> Int {
    var rest = ((key % modulus) + modulus) % modulus
    for step in row(of: count) {
      guard rest >= step.keys else { return count + step.noise }
      rest -= step.keys
    }
    return count
  }

  /// The counts that may stand behind a published one.
  public func possibleCounts(behind published: Int) -> ClosedRange<Int> {
    let span = rows.flatMap(\.self).map { abs($0.noise) }.max() ?? 0
    let possible = (max(0, published - span)...(published + span)).filter { count in
      row(of: count).contains { count + $0.noise == published }
    }
    return (possible.first ?? published)...(possible.last ?? published)
  }

  /// The mean of what a row adds, in parts of the keys: 0 in an unbiased row.
  public func bias(of count: Int) -> Int { row(of: count).reduce(0) { $0 + $1.noise * $1.keys } }
}
