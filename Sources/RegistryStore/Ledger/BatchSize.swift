/// How many commands are committed together: as many as make their work some times the cost of the commit.
///
/// Where the disk is slow, many share one flush; where it is fast, nobody waits for the work of others, and
/// the first are answered, and come back with their next command, while the writer is busy with the rest.
struct BatchSize: Sendable {
  /// Of the time of a batch a commit takes at most about a ninth.
  static let workPerCommit = 8.0
  static let largest = 128
  /// How much of what is believed comes from the last batch.
  private static let weight = 0.25

  /// Seconds of one command, and of one commit, as the last batches had them; nil before the first.
  private var command: Double?
  private var commit: Double?

  private let learns: Bool

  /// One that does not learn takes all that wait, up to the largest batch.
  init(learns: Bool = true) { self.learns = learns }

  /// The most commands of the next batch.
  var limit: Int {
    guard let command, let commit, command > 0 else { return Self.largest }
    let wanted = (Self.workPerCommit * commit / command).rounded(.up)
    return wanted >= Double(Self.largest) ? Self.largest : max(1, Int(wanted))
  }

  /// Learns from a batch: `work` seconds for `count` commands, then `commit` seconds.
  mutating func learn(count: Int, work: Double, commit: Double) {
    guard learns, count > 0, work >= 0, commit >= 0 else { return }
    func mix(_ believed: Double?, _ seen: Double) -> Double {
      guard let believed else { return seen }
      return believed + Self.weight * (seen - believed)
    }
    command = mix(command, work / Double(count))
    self.commit = mix(self.commit, commit)
  }
}
