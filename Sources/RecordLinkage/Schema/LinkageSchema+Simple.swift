extension LinkageSchema {
  /// A schema for any two files: fields of given kinds, nothing known of families.
  ///
  /// Pairs are looked at if they agree in two fields, or in one that is nearly unique; rules that
  /// would cost too much drop out by themselves.
  public static func simple(name: String, fields: [LinkageField]) -> LinkageSchema {
    var parts: [BlockingRule.Part] = []
    for (number, field) in fields.enumerated() {
      switch field.kind {
      case .personName: parts += [.wholeName(number), .givenName(number)]
      case .date: parts += [.date(number), .dayAndMonth(number), .year(number)]
      case .place: parts += [.commune(number), .village(number)]
      case .identifier: parts += [.identifier(number), .olderIdentifier(number)]
      case .text: parts.append(.text(number))
      case .sex, .orientation: break
      }
    }
    var rules = parts.map { BlockingRule($0) }
    for (position, first) in parts.enumerated() {
      for second in parts[(position + 1)...] { rules.append(BlockingRule(first, second)) }
    }
    let count = fields.count
    return LinkageSchema(
      name: name, fields: fields,
      classes: [
        LatentClass("same", startingShare: 0.2, sources: Array(repeating: .same, count: count)),
        LatentClass(
          "unrelated", startingShare: 0.8, sources: Array(repeating: .unrelated, count: count)),
      ],
      rules: rules)
  }
}
