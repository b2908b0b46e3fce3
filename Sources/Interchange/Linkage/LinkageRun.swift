internal import Glibc
public import RecordLinkage

/// A run of linkage from files to a file, as the commands `hotich link` and `hotich dedupe` ask
/// for it.
public struct LinkageRun: Sendable {
  /// Which question is asked.
  public enum Scenario: String, Sendable, CaseIterable {
    /// Residents against birth entries.
    case births
    /// Judgments against marriages.
    case divorce
  }

  public var scenario: Scenario = .births
  public var left: String
  /// The other file; nothing to find doubles within the left one.
  public var right: String?
  /// A list of communes that were renamed: `province,old_commune,new_commune`.
  public var places: String?
  /// A file that says which column is which.
  public var mapping: String?
  public var output: String?
  public var threshold = 0.5
  public var assignment: Linker.Assignment = .none
  /// A model to use if the file exists, and to write if not.
  public var model: String?
  public var workers = 2

  public init(left: String, right: String?) {
    self.left = left
    self.right = right
  }

  /// Times and counts of a run.
  public struct Summary: Sendable {
    public var leftRecords = 0
    public var rightRecords = 0
    public var comparedPairs = 0
    public var pairs = 0
    public var expectedPairs = 0.0
    public var matchedShare = 0.0
    public var rounds = 0
    public var ruleYields: [(rule: String, pairs: Int)] = []
    /// Seconds by phase: processor time.
    public var seconds: [(phase: String, processor: Double)] = []
  }

  /// Runs.
  ///
  /// - Returns: times and counts.
  /// - Throws: `LinkageFileError`.
  public func run() async throws -> Summary {
    var summary = Summary()
    var clock = ProcessorClock()
    let prepared = try await prepare()
    summary.leftRecords = prepared.left.encoder.count
    summary.rightRecords = prepared.right?.encoder.count ?? summary.leftRecords
    summary.seconds.append(("read", clock.lap()))
    let linker = prepared.linker(workers: workers)
    summary.seconds.append(("join", clock.lap()))
    let known = try model.flatMap { path throws(LinkageFileError) in
      try readModel(path, schema: linker.schema)
    }
    let result = await linker.link(model: known, threshold: threshold, assignment: assignment)
    if known == nil, let model {
      var file = try LinkageOutput(path: model)
      try file.write(result.model.text(schema: linker.schema).utf8)
      try file.finish()
    }
    summary.seconds.append(("link", clock.lap()))
    summary.comparedPairs = result.comparedPairs
    summary.pairs = result.pairs.count
    summary.expectedPairs = result.expectedPairs
    summary.matchedShare = result.model.matchedShare
    summary.rounds = result.model.rounds
    summary.ruleYields = zip(linker.ruleNames, result.ruleYields).map { ($0, $1) }
    if let output { try write(result.pairs, prepared, to: output) }
    summary.seconds.append(("write", clock.lap()))
    return summary
  }

  /// The model of a file; nothing if there is no such file yet.
  func readModel(
    _ path: String, schema: LinkageSchema
  ) throws(LinkageFileError) -> LinkageModel? {
    guard access(path, F_OK) == 0 else { return nil }
    let file = try MappedFile(path: path)
    let text = String(decoding: file.bytes, as: UTF8.self)
    guard let model = LinkageModel(text: text, schema: schema) else {
      throw .malformed(file: path, line: 0)
    }
    return model
  }

  /// Why two records are the same or not: the whole run is done, since rivals count too.
  ///
  /// - Returns: the weights; records are named by their ids.
  /// - Throws: `LinkageFileError.unknownRecord` if an id does not occur.
  public func explain(_ leftID: String, _ rightID: String) async throws -> Explanation {
    let prepared = try await prepare()
    let rightSide = prepared.right ?? prepared.left
    guard let left = prepared.left.record(leftID) else {
      throw LinkageFileError.unknownRecord(leftID)
    }
    guard let right = rightSide.record(rightID) else {
      throw LinkageFileError.unknownRecord(rightID)
    }
    let linker = prepared.linker(workers: workers)
    let known = try model.flatMap { path throws(LinkageFileError) in
      try readModel(path, schema: linker.schema)
    }
    let result = await linker.link(model: known, threshold: 0)
    let pair = result.pairs.first { $0.left == left && $0.right == right }
    guard
      let explanation = linker.explain(
        left: left, right: right, model: result.model, probability: pair?.probability)
    else { throw LinkageFileError.unknownRecord(leftID) }
    return explanation
  }

  /// Both files, read.
  struct Prepared: Sendable {
    var left: LinkageSide
    var right: LinkageSide?

    func linker(workers: Int) -> Linker {
      if let right {
        return Linker(left: left.encoder, right: right.encoder, workers: workers)
      }
      return Linker(file: left.encoder, workers: workers)
    }
  }

  /// Which column is which.
  func columns() throws(LinkageFileError) -> LinkageMapping {
    if let mapping { return try LinkageMapping(path: mapping) }
    return LinkageMapping(scenario: scenario, isOneFile: right == nil)
  }

  func prepare() async throws -> Prepared {
    let mapping = try columns()
    let gazetteer = try readGazetteer()
    let isTurned = !mapping.schema.turnedColumns.isEmpty
    async let leftSide = LinkageSide(
      path: left, schema: mapping.schema, gazetteer: gazetteer, columns: mapping.leftColumns,
      idColumn: mapping.leftID, turnsRecords: isTurned)
    guard let right else { return Prepared(left: try await leftSide, right: nil) }
    async let rightSide = LinkageSide(
      path: right, schema: mapping.schema, gazetteer: gazetteer, columns: mapping.rightColumns,
      idColumn: mapping.rightID, turnsRecords: false)
    return Prepared(left: try await leftSide, right: try await rightSide)
  }

  func readGazetteer() throws(LinkageFileError) -> Gazetteer {
    var gazetteer = Gazetteer()
    guard let places else { return gazetteer }
    let file = try MappedFile(path: places)
    var scanner = MappedFieldScanner(file.bytes)
    defer { scanner.close() }
    _ = scanner.next()
    while scanner.next() {
      guard scanner.cells.count >= 3 else { continue }
      let texts = scanner.cells.map { String(decoding: $0, as: UTF8.self) }
      gazetteer.add(province: texts[0], old: texts[1], new: texts[2])
    }
    return gazetteer
  }

  private func write(
    _ pairs: [LinkedPair], _ prepared: Prepared, to path: String
  ) throws(LinkageFileError) {
    var output = try LinkageOutput(path: path)
    let rightSide = prepared.right ?? prepared.left
    try output.write("left_id,right_id,probability,weight\n".utf8)
    for pair in pairs {
      try prepared.left.withID(pair.left) { (id) throws(LinkageFileError) in
        try output.write(cell: id)
      }
      output.write(UInt8(ascii: ","))
      try rightSide.withID(pair.right) { (id) throws(LinkageFileError) in
        try output.write(cell: id)
      }
      output.write(pair.probability, pair.weight)
    }
    try output.finish()
  }
}
