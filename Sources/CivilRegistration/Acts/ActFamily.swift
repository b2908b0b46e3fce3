/// The families of acts as the law divides them (law 60/2014/QH13, article 3).
public enum ActFamily: String, CaseIterable, Hashable, Sendable {
  /// Registered by this office.
  case registered
  /// Written into the book from a judgment or decision.
  case noted
  /// Registered abroad and written into the book.
  case abroad
  /// Papers given out.
  case issued
}
