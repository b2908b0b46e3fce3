internal import Glibc

/// Processor seconds of this process since the last lap.
struct ProcessorClock {
  private var last = Self.now()

  mutating func lap() -> Double {
    let now = Self.now()
    defer { last = now }
    return now - last
  }

  private static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
