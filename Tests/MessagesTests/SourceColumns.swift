import CivilRegistration

/// The columns of every kind of file.
enum SourceColumns {
  static let all: [String] = SourceKind.allCases.flatMap(\.columns)
}
