public import CivilDate

/// The people of a population list by sex and whole years of age.
public struct ResidentAges: Sendable, Equatable {
  public private(set) var counts: [Sex: [Int]] = [:]
  /// The day to which the list speaks.
  public let on: PlainDate

  /// The oldest age that is told apart.
  public static let oldest = 120

  public init(on day: PlainDate) {
    on = day
  }

  /// Adds a person; one whose age cannot be is left out.
  public mutating func add(bornOn: PartialDate, _ sex: Sex) {
    let age: Int
    if let day = bornOn.date {
      age = on.year - day.year - ((on.month, on.day) >= (day.month, day.day) ? 0 : 1)
    } else {
      age = on.year - bornOn.year
    }
    guard (0...Self.oldest).contains(age) else { return }
    counts[sex, default: Array(repeating: 0, count: Self.oldest + 1)][age] += 1
  }

  /// How many people of these ages, of one sex or of all.
  public func count(_ ages: ClosedRange<Int>, _ sex: Sex? = nil) -> Int {
    let sexes = sex.map { [$0] } ?? Array(counts.keys)
    let ages = ages.clamped(to: 0...Self.oldest)
    return sexes.reduce(0) { $0 + (counts[$1]?[ages].reduce(0, +) ?? 0) }
  }

  public var all: Int { count(0...Self.oldest) }
}
