public import CivilDate

/// Which copies are kept: of each of the last 30 days that have one the newest, of each of the last 12
/// months the newest, of each year the newest for ever.
public enum BackupRetention {
  static let days = 30
  static let months = 12

  /// The moments of copies that go on being kept, in the order in which they were given.
  public static func kept(_ moments: [Instant]) -> [Instant] {
    let newestFirst = moments.sorted { $0 > $1 }
    var kept = Set(newest(of: newestFirst, by: { $0.dayNumber }, most: days))
    kept.formUnion(newest(of: newestFirst, by: { $0.year * 12 + $0.month }, most: months))
    kept.formUnion(newest(of: newestFirst, by: { $0.year }, most: .max))
    return moments.filter(kept.contains)
  }

  private static func newest(
    of moments: [Instant], by period: (PlainDate) -> Int, most: Int
  ) -> [Instant] {
    var last: Int?
    var found: [Instant] = []
    for moment in moments where found.count < most {
      let period = period(moment.civilDate(inOffsetMinutes: Now.vietnamOffsetMinutes))
      guard period != last else { continue }
      last = period
      found.append(moment)
    }
    return found
  }
}
