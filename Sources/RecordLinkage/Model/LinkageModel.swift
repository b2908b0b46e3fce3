/// What is known of a kind of linkage: how often records of each class agree at each level.
public struct LinkageModel: Sendable {
  /// The schema by name.
  public let schemaName: String
  /// The share of right records that have a left record.
  public internal(set) var matchedShare: Double
  /// By class: the expected number of left records in this relation to one right record.
  public internal(set) var relatives: [Double]
  /// By class, by slot: the probability of the level.
  var probabilities: [[Double]]
  /// How many rounds training took; 0 for a model that was not trained.
  public internal(set) var rounds = 0
  /// Whether the last round changed next to nothing.
  public internal(set) var hasConverged = false

  init(schema: LinkageSchema, levels: LevelTable) {
    schemaName = schema.name
    matchedShare = 0.5
    relatives = schema.classes.map { $0.startingShare * 4 }
    probabilities = schema.classes.indices.map { number in
      var values = [Double](repeating: 1, count: levels.count)
      for group in levels.groups {
        let kind = schema.fields[group.field].kind
        let start: [Double] =
          switch schema.classes[number].sources[group.field] {
          case .same: StartingValues.same(kind)
          case .own(let given): StartingValues.own(given, levels: group.levels)
          case .unrelated: group.levels.map { _ in 1 / Double(group.levels.count) }
          }
        for (slot, value) in zip(group.slots, start) { values[slot] = value }
      }
      return values
    }
  }
}
