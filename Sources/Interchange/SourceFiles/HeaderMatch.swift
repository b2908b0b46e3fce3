import CivilRegistration

/// A row recognised as the header of a kind of file: which place each column of the file fills.
struct HeaderMatch: Sendable {
  /// What to do with a column of the file.
  enum Target: Hashable, Sendable {
    case column(Int)
    case extra(header: String)
    /// The column of one sex: a text in it says the sex, and where `birth` is given is the birth.
    case sexed(birth: Int?, sex: Int, word: String)
  }

  let kind: SourceKind
  /// The last row of the header; the rows below it are read.
  var headerRow: Int
  /// By the column's place in the file, from 0.
  let targets: [Target]
  let unknownColumns: [String]
  let missingColumns: [String]

  /// How well a row fits as a header: the number of columns it names of the kind it is read as.
  let score: Int
}
