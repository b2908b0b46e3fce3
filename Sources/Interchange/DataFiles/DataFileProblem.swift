/// Something wrong in a data file of the program: the law, the programme, the holidays.
public struct DataFileProblem: Hashable, Sendable {
  /// What is wrong; the raw value is the stable key of its message.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// The file or the folder cannot be read.
    case unreadable = "dataFile.unreadable"
    /// The text is not YAML, or the shape of the whole is another one.
    case malformed = "dataFile.malformed"
    /// A key that the shape does not know: most often a slip of the pen.
    case unknownKey = "dataFile.unknownKey"
    case missingKey = "dataFile.missingKey"
    /// A list, a table or a text where something else belongs.
    case wrongShape = "dataFile.wrongShape"
    /// A text that is not of the kind that belongs there.
    case wrongValue = "dataFile.wrongValue"
    /// A name that stands nowhere else in the file.
    case unknownName = "dataFile.unknownName"
    /// A name that stands twice.
    case twice = "dataFile.twice"
    /// Formulas that wait for each other.
    case cycle = "dataFile.cycle"
  }

  public var kind: Kind
  /// The line in the file, 0 when the whole file is meant.
  public var line: Int
  /// The text at fault: a key, a value, what the parser said.
  public var text: String

  public init(kind: Kind, line: Int, text: String) {
    self.kind = kind
    self.line = line
    self.text = text
  }
}
