public import CivilDate

/// Why a paper cannot be printed.
public enum PrintRefusal: Error, Hashable, Sendable {
  /// No layout covers the day: the form of that time is not known to the program.
  case noLayout(PaperKind, on: PlainDate)
  /// Nothing was given to print.
  case nothing
  /// More papers than one file may hold.
  case tooMany(limit: Int)
  /// A paper needs more pages than one paper may have.
  case tooLong(limit: Int)
  /// The offset is larger than any printer needs.
  case offset(limit: Int)
  /// The drawing library failed; what it said.
  case failed(reason: String)
}
