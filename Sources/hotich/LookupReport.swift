internal import Interchange

/// Counts and times of look-ups, for a program.
struct LookupReport: Encodable {
  var registerRecords: Int
  var questions: Int
  var answered: Int
  /// Processor seconds.
  var buildSeconds: Double
  /// Microseconds of one answer.
  var median: Double
  var percentile99: Double
  var slowest: Double

  init(_ summary: LookupRun.Summary) {
    registerRecords = summary.registerRecords
    questions = summary.questions
    answered = summary.answered
    buildSeconds = summary.buildSeconds
    median = summary.median
    percentile99 = summary.percentile99
    slowest = summary.slowest
  }
}
