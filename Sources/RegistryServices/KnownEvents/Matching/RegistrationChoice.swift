import CivilDate

/// Which of several entries of one event is its registration.
enum RegistrationChoice {
  /// The earliest valid entry; when all are void the one that was void last; nil when there is none.
  static func earliest(_ entries: [KnownRegistration]) -> KnownRegistration? {
    if entries.count <= 1 { return entries.first }
    let valid = entries.filter { $0.annulledOn == nil }
    if let first = valid.min(by: isEarlier) { return first }
    return entries.max { left, right in
      guard let a = left.annulledOn, let b = right.annulledOn, a != b else {
        return isEarlier(left, right)
      }
      return a < b
    }
  }

  /// Entries without a day come last; references break ties.
  private static func isEarlier(_ left: KnownRegistration, _ right: KnownRegistration) -> Bool {
    let (a, b) = (DaySpan(left.registeredOn), DaySpan(right.registeredOn))
    if a.isKnown != b.isKnown { return a.isKnown }
    return a.low == b.low ? left.entry < right.entry : a.low < b.low
  }
}
