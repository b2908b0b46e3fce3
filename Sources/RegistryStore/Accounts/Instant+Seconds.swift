internal import CivilDate

extension Instant {
  func adding(seconds: Int) -> Instant {
    Instant(millisecondsSince1970: millisecondsSince1970 + Int64(seconds) * 1_000)
  }

  /// Milliseconds from an earlier moment to this one; negative when it is later.
  func milliseconds(since earlier: Instant) -> Int64 {
    millisecondsSince1970 - earlier.millisecondsSince1970
  }
}
