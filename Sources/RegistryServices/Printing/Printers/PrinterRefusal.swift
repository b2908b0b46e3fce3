/// Why a printer is not kept.
public enum PrinterRefusal: Error, Hashable, Sendable {
  case nameMissing
  /// Farther off than any printer is.
  case offset(limit: Int)
  /// An office has no more of them.
  case tooMany(limit: Int)
}
