internal import Interchange

/// Times and counts of a linkage run, for a program.
struct LinkageReport: Encodable {
  var leftRecords: Int
  var rightRecords: Int
  var comparedPairs: Int
  var pairs: Int
  var expectedPairs: Double
  var rounds: Int
  /// Pairs that each blocking rule brought first.
  var rules: [String: Int]
  /// Processor seconds by phase.
  var seconds: [String: Double]

  init(_ summary: LinkageRun.Summary) {
    leftRecords = summary.leftRecords
    rightRecords = summary.rightRecords
    comparedPairs = summary.comparedPairs
    pairs = summary.pairs
    expectedPairs = summary.expectedPairs
    rounds = summary.rounds
    rules = Dictionary(summary.ruleYields.map { ($0.rule, $0.pairs) }) { $0 + $1 }
    seconds = Dictionary(summary.seconds.map { ($0.phase, $0.processor) }) { $0 + $1 }
  }
}
