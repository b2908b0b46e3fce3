internal import CivilDate

/// How long somebody must wait after so many failures: the double each time, up to a limit.
struct SignInThrottle: Sendable, Equatable {
  /// Failures without a wait.
  var free: Int
  var firstWaitSeconds: Int
  var longestWaitSeconds: Int

  /// One name from one address: typing slips are free, then 5 s, 10 s … a quarter of an hour.
  static let pair = SignInThrottle(free: 4, firstWaitSeconds: 5, longestWaitSeconds: 900)
  /// One name from everywhere it has never signed in from: at most 96 guesses a day in the long run.
  static let name = SignInThrottle(free: 9, firstWaitSeconds: 5, longestWaitSeconds: 900)
  /// One address, whatever the names. Short, because many people may share an address.
  static let address = SignInThrottle(free: 19, firstWaitSeconds: 2, longestWaitSeconds: 60)

  /// After this many seconds without one, failures are forgotten.
  static let memorySeconds = 86_400

  /// The wait that follows so many failures in a row.
  func waitSeconds(after failures: Int) -> Int {
    guard failures > free else { return 0 }
    let doublings = min(failures - free - 1, 20)
    return min(longestWaitSeconds, firstWaitSeconds << doublings)
  }

  /// Whole seconds still to wait, 0 when none.
  func waitSeconds(after failures: Int, last: Instant, now: Instant) -> Int {
    let wait = waitSeconds(after: failures)
    let gone = now.milliseconds(since: last)
    // A clock that was set back must not make anybody wait longer than the whole wait.
    guard gone >= 0 else { return wait }
    return max(0, wait - Int(gone / 1_000))
  }
}
