extension LinkageModel {
  /// The model as a text that people can read, compare and keep: one line a level, with the
  /// probability in each class.
  public func text(schema: LinkageSchema) -> String {
    let levels = LevelTable(schema: schema)
    var lines = ["linkage-model 1", "schema \(schemaName)", "rounds \(rounds)"]
    lines.append("converged \(hasConverged)")
    lines.append("matched-share \(matchedShare)")
    lines.append("classes \(schema.classes.map(\.name).joined(separator: " "))")
    lines.append("relatives \(relatives.map { "\($0)" }.joined(separator: " "))")
    for group in levels.groups {
      let field = schema.fields[group.field].name
      let context = group.context ? "same-surname" : "any-surname"
      for (slot, level) in zip(group.slots, group.levels) {
        let values = probabilities.map { "\($0[slot])" }.joined(separator: " ")
        lines.append("level \(field) \(context) \(level) \(values)")
      }
    }
    lines.append("")
    return lines.joined(separator: "\n")
  }

  /// Reads a model that `text` wrote.
  ///
  /// - Returns: nothing if the text is no model of this schema.
  public init?(text: String, schema: LinkageSchema) {
    let levels = LevelTable(schema: schema)
    self.init(schema: schema, levels: levels)
    var slots: [String: Int] = [:]
    for group in levels.groups {
      let context = group.context ? "same-surname" : "any-surname"
      for (slot, level) in zip(group.slots, group.levels) {
        slots["\(schema.fields[group.field].name) \(context) \(level)"] = slot
      }
    }
    var read = 0
    for line in text.split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      guard let key = words.first else { continue }
      switch key {
      case "linkage-model": guard words == ["linkage-model", "1"] else { return nil }
      case "schema": guard words.count == 2, words[1] == schemaName else { return nil }
      case "rounds": rounds = words.count == 2 ? Int(words[1]) ?? 0 : 0
      case "converged": hasConverged = words.last == "true"
      case "matched-share":
        guard words.count == 2, let share = Double(words[1]), share > 0, share < 1 else {
          return nil
        }
        matchedShare = share
      case "classes":
        guard Array(words.dropFirst()) == schema.classes.map(\.name) else { return nil }
      case "relatives":
        let values = words.dropFirst().compactMap(Double.init)
        guard values.count == relatives.count, values.allSatisfy({ $0 > 0 && $0.isFinite }) else {
          return nil
        }
        relatives = values
      case "level":
        guard words.count == 4 + probabilities.count else { return nil }
        guard let slot = slots[words[1...3].joined(separator: " ")] else { return nil }
        for (number, word) in words[4...].enumerated() {
          guard let value = Double(word), value > 0, value <= 1 else { return nil }
          probabilities[number][slot] = value
        }
        read += 1
      default: return nil
      }
    }
    guard read == slots.count else { return nil }
  }
}
