/// How an entry came into the book.
public enum RegistrationType: String, CaseIterable, Hashable, Sendable {
  /// A first registration of which the book says that it was in time.
  case onTime
  /// A first registration of which the book says that it was late.
  case late
  /// A first registration, where being in time is no question (marriage).
  case first
  /// Registered again because register and papers were lost (đăng ký lại).
  case again
  /// Registered abroad and noted here.
  case notedFromAbroad
  /// The original certificate was issued anew from an older entry.
  case originalIssued
  /// The book does not say.
  case unknown

  /// Whether the entry is the first registration of its event, as rates count them. An entry that does not
  /// say is one.
  public var isFirstRegistration: Bool {
    switch self {
    case .onTime, .late, .first, .unknown: true
    case .again, .notedFromAbroad, .originalIssued: false
    }
  }

  /// Reads `loaiDangKy` of a kind of book, nil being that of recognitions; nil for a code that the format
  /// does not know.
  public init?(code text: String, in register: RegisterKind?) {
    switch (text, register) {
    case ("1", .birth?), ("1", .death?): self = .onTime
    case ("1", .marriage?), ("1", nil): self = .first
    case ("2", _): self = .again
    case ("3", .birth?), ("3", .death?), ("3", nil): self = .notedFromAbroad
    case ("4", .birth?), ("4", .death?): self = .late
    case ("5", .birth?): self = .originalIssued
    case ("0", _), ("6", _): self = .unknown
    default: return nil
    }
  }
}
