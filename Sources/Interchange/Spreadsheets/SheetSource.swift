/// A sheet whose rows are read: where it lies, and which of its columns are which.
struct SheetSource: Sendable {
  var part: String
  var match: HeaderMatch
}
