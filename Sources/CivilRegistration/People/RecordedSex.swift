/// The sex as a register or list states it.
public enum RecordedSex: Int, CaseIterable, Hashable, Sendable {
  case male = 1
  case female = 2
  /// The paper says that it cannot be told; a category of its own.
  case undetermined = 3

  /// Reads the code of the format or the word of a list: `1`, `Nam`, `NỮ`, `nu`; nil for anything else.
  public init?(cell text: String) {
    switch text {
    case "1", "Nam": self = .male
    case "2", "Nữ": self = .female
    case "3": self = .undetermined
    default:
      switch text.lowercased() {
      case "nam", "trai", "m", "1.0": self = .male
      case "nữ", "nu", "gái", "gai", "f", "2.0": self = .female
      case "khác", "không xác định", "chưa xác định": self = .undetermined
      default: return nil
      }
    }
  }
}

extension RecordedSex {
  /// The word of the format's code list, as books and papers write it.
  public var vietnamese: String {
    switch self {
    case .male: "Nam"
    case .female: "Nữ"
    case .undetermined: "Không xác định"
    }
  }
}
