internal import CivilDate

/// Looks at the plan while the server runs: at its start, then every hour by day. What could not be sent is
/// tried again at the next look; what was sent is known to the desk, so that a restart sends nothing twice.
public struct ReminderWatch: Sendable {
  /// Hours of the day at which mail leaves: nobody's telephone rings at night.
  public static let hours = 7..<20
  /// Seconds from one look to the next.
  public static let pause = 3_600

  private let round: @Sendable () async throws -> ReminderOutcome
  private let now: Now
  private let rest: @Sendable (Int) async throws -> Void
  private let report: @Sendable (Result<ReminderOutcome, any Error>) -> Void

  /// `rest` waits so many seconds, and throws when the server stops; `report` is told what came of each look.
  public init(
    round: @escaping @Sendable () async throws -> ReminderOutcome, now: Now,
    rest: @escaping @Sendable (Int) async throws -> Void,
    report: @escaping @Sendable (Result<ReminderOutcome, any Error>) -> Void
  ) {
    self.round = round
    self.now = now
    self.rest = rest
    self.report = report
  }

  /// Ends when `rest` throws.
  public func run() async {
    while true {
      await look()
      do { try await rest(Self.pause) } catch { return }
    }
  }

  private func look() async {
    let hour = now().clockTime(inOffsetMinutes: Now.vietnamOffsetMinutes).hour
    guard Self.hours.contains(hour) else { return }
    do { report(.success(try await round())) } catch { report(.failure(error)) }
  }
}
