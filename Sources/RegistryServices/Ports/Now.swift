public import CivilDate

/// The clock, as a parameter: the core reads none.
public struct Now: Sendable {
  /// Minutes that Vietnam's civil time is ahead of universal time; it has had no summer time since 1975.
  public static let vietnamOffsetMinutes = 420

  private let read: @Sendable () -> Instant

  public init(_ read: @escaping @Sendable () -> Instant) {
    self.read = read
  }

  public func callAsFunction() -> Instant { read() }

  /// The civil date in Vietnam.
  public var today: PlainDate { read().civilDate(inOffsetMinutes: Self.vietnamOffsetMinutes) }
}
