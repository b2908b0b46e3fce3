public import CivilDate

/// "Còn thiếu": what is still to be registered or noted, village by village.
public struct WorkList: Sendable, Equatable {
  /// What is missing: a birth entry, a death entry, a note of divorce.
  public enum Matter: String, CaseIterable, Sendable { case births, deaths, divorces }
  /// How a thing to do stands to its last day.
  public enum Due: String, CaseIterable, Sendable {
    /// The last day is within three days, or is this one.
    case near
    /// The last day is past.
    case overdue

    /// Days before the last one from which a thing is near it.
    public static let nearDays = 3

    /// Whether so many days are left.
    public func holds(_ daysLeft: Int) -> Bool {
      switch self {
      case .near: (0...Self.nearDays).contains(daysLeft)
      case .overdue: daysLeft < 0
      }
    }
  }
  /// One thing to do.
  public struct Line: Sendable, Equatable {
    public var matter: Matter
    public var item: NamedCase
    public init(matter: Matter, item: NamedCase) {
      self.matter = matter
      self.item = item
    }
  }
  /// The lines of one village.
  public struct Village: Sendable, Equatable {
    /// Empty when the papers name no village.
    public var name: String
    public var lines: [Line]
    public init(name: String, lines: [Line]) {
      self.name = name
      self.lines = lines
    }
  }
  public var asOf: PlainDate
  public var villages: [Village]

  public init(asOf: PlainDate, villages: [Village]) {
    self.asOf = asOf
    self.villages = villages
  }
}
