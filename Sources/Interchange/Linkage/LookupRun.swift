internal import Glibc
internal import RecordLinkage

/// A register asked "who is this?" record by record, as the command `hotich lookup` asks it: each
/// record of a file is one question to an index, as at a desk, and each answer is timed.
public struct LookupRun: Sendable {
  public var register: String
  public var questions: String
  /// A list of communes that were renamed: `province,old_commune,new_commune`.
  public var places: String?
  /// A file that says which column is which; the register is its left file.
  public var mapping: String?
  /// A model that was learned; without one, standard values are weighed against the register's own
  /// chance agreement.
  public var model: String?
  public var output: String?
  public var threshold = 0.5
  /// At most so many questions, spread over the file.
  public var limit: Int?
  public var workers = 2

  public init(register: String, questions: String) {
    self.register = register
    self.questions = questions
  }

  /// Counts and times of a run.
  public struct Summary: Sendable {
    public var registerRecords = 0
    public var questions = 0
    /// Questions with an answer over the threshold.
    public var answered = 0
    /// Processor seconds to read the register and to build the index.
    public var buildSeconds = 0.0
    /// Microseconds of the clock on the wall for one answer.
    public var median = 0.0
    public var percentile99 = 0.0
    public var slowest = 0.0
  }

  /// Runs.
  ///
  /// - Returns: counts and times.
  /// - Throws: `LinkageFileError`.
  public func run() async throws -> Summary {
    var clock = ProcessorClock()
    var linkage = LinkageRun(left: register, right: questions)
    linkage.places = places
    linkage.mapping = mapping
    linkage.model = model
    let wanted = try linkage.columns()
    let side = try LinkageSide(
      path: register, schema: wanted.schema, gazetteer: try linkage.readGazetteer(),
      columns: wanted.leftColumns, idColumn: wanted.leftID, turnsRecords: false)
    let known = try model.flatMap { path throws(LinkageFileError) in
      try linkage.readModel(path, schema: wanted.schema)
    }
    let weights = known ?? Linker(file: side.encoder, workers: workers).standardModel()
    var index = await LookupIndex(register: side.encoder, model: weights, workers: workers)
    var summary = Summary()
    summary.registerRecords = side.encoder.count
    summary.buildSeconds = clock.lap()
    let asked = try LookupQuestions(
      path: questions, columns: wanted.rightColumns, idColumn: wanted.rightID, limit: limit)
    summary.questions = asked.records.count
    var file: LinkageOutput?
    if let output { file = try LinkageOutput(path: output) }
    try file?.write("left_id,right_id,probability,weight\n".utf8)
    var times: [Int] = []
    times.reserveCapacity(asked.records.count)
    for (id, cells) in asked.records {
      let start = Self.now()
      let matches = index.find(cells, threshold: threshold)
      times.append(Self.now() - start)
      if !matches.isEmpty { summary.answered += 1 }
      for match in matches {
        try file?.write(line: side.id(match.record), id, match.probability, match.weight)
      }
    }
    if let file = consume file { try file.finish() }
    times.sort()
    summary.median = Self.microseconds(times, 50)
    summary.percentile99 = Self.microseconds(times, 99)
    summary.slowest = Self.microseconds(times, 100)
    return summary
  }

  private static func microseconds(_ times: [Int], _ percent: Int) -> Double {
    guard !times.isEmpty else { return 0 }
    return Double(times[min(times.count - 1, times.count * percent / 100)]) / 1_000
  }

  /// Nanoseconds since some moment.
  private static func now() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int(time.tv_sec) * 1_000_000_000 + Int(time.tv_nsec)
  }
}
