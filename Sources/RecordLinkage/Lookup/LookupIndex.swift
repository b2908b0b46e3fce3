internal import Glibc

/// Answers "who is this?" for one record against a register, and is kept up to date act by act.
///
/// A look-up probes a few dozen sorted keys and compares some ten candidates: well under a
/// millisecond among a million persons.
public struct LookupIndex: Sendable {
  private var encoder: RecordEncoder
  private let model: LinkageModel
  private let levels: LevelTable
  private let frequencies: TermFrequencies
  private let blocking: BlockingIndex
  private let scorer: PairScorer
  /// Records added since the index was built, by rule and key.
  private var added: [UInt64: [UInt32]] = [:]
  private var removed: Set<UInt32> = []
  private let builtCount: Int

  /// Builds an index over the records that an encoder read.
  ///
  /// - Parameters:
  ///   - register: the records; their schema must not turn records.
  ///   - model: a model of the same schema.
  ///   - workers: threads to build with.
  public init(register: consuming RecordEncoder, model: LinkageModel, workers: Int = 2) async {
    let blocking = await BlockingIndex(
      parts: BlockingParts(schema: register.schema, rules: register.schema.rules),
      left: register.table, vocabulary: register.vocabulary, workers: workers)
    self.init(register: register, model: model, blocking: blocking)
  }

  /// Builds an index on the caller's thread.
  ///
  /// - Parameters:
  ///   - register: the records; their schema must not turn records.
  ///   - model: a model of the same schema, such as `Linker.standardModel` of a like register.
  public init(register: consuming RecordEncoder, weighedBy model: LinkageModel) {
    let blocking = BlockingIndex(
      parts: BlockingParts(schema: register.schema, rules: register.schema.rules),
      left: register.table, vocabulary: register.vocabulary)
    self.init(register: register, model: model, blocking: blocking)
  }

  private init(
    register: consuming RecordEncoder, model: LinkageModel, blocking: BlockingIndex
  ) {
    let schema = register.schema
    levels = LevelTable(schema: schema)
    frequencies = TermFrequencies(
      schema: schema, tables: [register.table], vocabulary: register.vocabulary)
    self.blocking = blocking
    builtCount = register.table.count
    scorer = PairScorer(schema: schema, model: model, leftCount: max(1, builtCount))
    self.model = model
    encoder = register
    // A look-up puts its record at the end for a moment; that must not move the whole table.
    encoder.table.rows.reserveCapacity(encoder.table.rows.count + 4096 * schema.stride)
  }

  /// How much has happened since the index was built, as records added or looked up: what a look-up
  /// reads stays in the vocabulary, and what is added is found more slowly than what was built in.
  public private(set) var wear = 0

  /// How many records can be found.
  public var count: Int { encoder.table.count - removed.count }

  /// Adds a record, cells in the order of the schema's columns; returns its number.
  public mutating func add(_ texts: [String]) -> Int {
    wear += 1
    encoder.append(texts: texts)
    let record = UInt32(encoder.table.count - 1)
    for (rule, key) in keys(of: Int(record)).enumerated() where key != 0 {
      added[UInt64(rule) << 32 | UInt64(key), default: []].append(record)
    }
    return Int(record)
  }

  /// Takes a record out; a number that is unknown or already out is passed over.
  public mutating func remove(_ record: Int) {
    guard record >= 0, record < encoder.table.count else { return }
    removed.insert(UInt32(record))
  }

  /// The records that may be the one described, the likeliest first.
  ///
  /// - Parameters:
  ///   - texts: the cells in the order of the schema's columns; unknown ones empty.
  ///   - expected: how likely it is that the register holds the record at all.
  ///   - limit: at most so many.
  ///   - threshold: the least probability.
  ///   - wanted: how many records are wanted, where `isWanted` leaves some out.
  ///   - isWanted: whether a record may be found at all.
  /// - Returns: matches; probabilities sum to at most 1.
  public mutating func find(
    _ texts: [String], expected: Double? = nil, limit: Int = 10, threshold: Double = 0.001,
    wanted: Int? = nil, isWanted: (Int) -> Bool = { _ in true }
  ) -> [LookupMatch] {
    wear += 1
    encoder.append(texts: texts)
    let query = encoder.table.count - 1
    defer { encoder.table.rows.removeLast(encoder.table.stride) }
    let keys = keys(of: query)
    var candidates = blocking.candidates(keys)
    if !added.isEmpty {
      for (rule, key) in keys.enumerated() where key != 0 {
        candidates += added[UInt64(rule) << 32 | UInt64(key)] ?? []
      }
      candidates.sort()
      var last: UInt32?
      candidates.removeAll { record in
        defer { last = record }
        return record == last
      }
    }
    candidates.removeAll { !isWanted(Int($0)) || !removed.isEmpty && removed.contains($0) }
    let evidence = compare(candidates, with: query)
    let share = min(0.999, max(0.001, expected ?? model.matchedShare))
    let prior = share / (1 - share) / Double(max(1, wanted ?? count))
    let claims = evidence.map { exp(min(300, Double($0) + log(prior))) }
    let total = claims.reduce(1, +)
    var matches: [LookupMatch] = []
    for (position, record) in candidates.enumerated() {
      let probability = claims[position] / total
      guard probability >= threshold else { continue }
      matches.append(
        LookupMatch(
          record: Int(record), probability: probability,
          alone: claims[position] / (1 + claims[position]),
          weight: Double(evidence[position]) / log(2)))
    }
    matches.sort { ($1.weight, $0.record) < ($0.weight, $1.record) }
    return Array(matches.prefix(limit))
  }

  private func compare(_ candidates: [UInt32], with query: Int) -> [Float] {
    let stride = encoder.table.stride
    return ComparisonMemory.with(
      left: encoder.table.rows, right: encoder.table.rows, vocabulary: encoder.vocabulary,
      frequencies: frequencies
    ) { memory in
      var comparison = PairComparison(
        schema: encoder.schema, levels: levels, frequencies: frequencies, memory: memory,
        isBrief: true)
      return candidates.map { candidate in
        comparison.compare(memory.left + Int(candidate) * stride, memory.right + query * stride)
        return scorer.evidence(comparison, floor: -.infinity)
      }
    } ?? []
  }

  private func keys(of record: Int) -> [UInt32] {
    var keys = [UInt32](repeating: 0, count: blocking.parts.ruleCount)
    var scratch: [UInt64] = []
    encoder.table.rows.withUnsafeBufferPointer { rows in
      keys.withUnsafeMutableBufferPointer { keys in
        guard let rows = rows.baseAddress, let keys = keys.baseAddress else { return }
        blocking.parts.keys(
          of: rows + record * encoder.table.stride, vocabulary: encoder.vocabulary,
          scratch: &scratch, into: keys)
      }
    }
    return keys
  }
}
