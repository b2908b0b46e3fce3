/// What is compared, how pairs are found, and which relations are told apart, for one kind of
/// question ("whose birth entry is this?").
public struct LinkageSchema: Sendable, Hashable {
  /// The name in model files.
  public let name: String
  public let fields: [LinkageField]
  /// The classes; the first is the same person or couple, the last is unrelated.
  public let classes: [LatentClass]
  /// Pairs are looked at only if they agree in all parts of one of these rules.
  public let rules: [BlockingRule]
  /// How many right records one left record may truly have; 1 is strict, 2 allows for a double.
  public let rightsPerLeft: Int
  /// By column: the column that stands in its place when a record is read the other way round;
  /// empty if that makes no sense.
  public let turnedColumns: [Int]

  public init(
    name: String, fields: [LinkageField], classes: [LatentClass], rules: [BlockingRule],
    rightsPerLeft: Int = 1, turnedColumns: [Int] = []
  ) {
    self.name = name
    self.fields = fields
    self.classes = classes
    self.rules = rules
    self.rightsPerLeft = rightsPerLeft
    self.turnedColumns = turnedColumns
  }

  /// Where each field begins in a record row.
  var offsets: [Int] {
    var offset = 0
    return fields.map { field in
      defer { offset += field.width }
      return offset
    }
  }

  /// The words of one record row.
  var stride: Int { fields.reduce(0) { $0 + $1.width } }

  /// The columns that are read, field after field.
  public var columns: [String] { fields.flatMap(\.columns) }
}
