extension ActProcedure {
  /// Every act of the office, in the order in which it offers them.
  public static let all: [ActProcedure] = []

  /// The act of a name; nil when there is none.
  public static func find(_ name: ActName) -> ActProcedure? { all.first { $0.name == name } }
}
