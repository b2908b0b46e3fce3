/// What a user of the office may do.
public enum Role: String, CaseIterable, Sendable, Codable {
  /// Công chức hộ tịch: registers, imports, decides matches.
  case officer
  /// Lãnh đạo, Văn phòng: sees every figure and case, writes nothing in the books.
  case leader
  /// Quản trị: users and settings; sees no personal data.
  case administrator

  /// Whether the role may read named cases and people.
  public var readsPeople: Bool { self != .administrator }
  /// Whether the role may import files, correct rows and decide matches.
  public var writesRegister: Bool { self == .officer }
  /// Whether the role may work on the plan and keep the books beside it.
  public var worksOnPlan: Bool { self != .administrator }
  /// Whether the role may add and lock users.
  public var managesUsers: Bool { self == .administrator }
}
