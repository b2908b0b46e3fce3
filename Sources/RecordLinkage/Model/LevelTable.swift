/// Where each level of each field stands in the flat tables of a model.
///
/// Slot 0 is "cannot be compared" and weighs nothing. A parent's name has its levels twice: when
/// the surnames of the children agree, the parents' surnames agree for that reason.
struct LevelTable: Sendable {
  struct Group: Sendable {
    var field: Int
    /// Whether the children's surnames agree.
    var context: Bool
    var slots: Range<Int>
    var levels: [String]
  }

  private(set) var groups: [Group] = []
  /// By field: the first slot without and with context.
  private(set) var bases: [(plain: Int, context: Int)] = []
  private(set) var count = 1

  init(schema: LinkageSchema) {
    for (field, spec) in schema.fields.enumerated() {
      let levels = Self.levels(of: spec.kind)
      let plain = count
      groups.append(
        Group(field: field, context: false, slots: count..<(count + levels.count), levels: levels))
      count += levels.count
      var context = plain
      if spec.surnameFrom != nil {
        context = count
        groups.append(
          Group(field: field, context: true, slots: count..<(count + levels.count), levels: levels))
        count += levels.count
      }
      bases.append((plain, context))
    }
  }

  /// The name of a slot's level.
  func name(ofSlot slot: Int) -> String {
    for group in groups where group.slots.contains(slot) {
      return group.levels[slot - group.slots.lowerBound]
    }
    return "missing"
  }

  /// The names of the levels of a kind of field.
  static func levels(of kind: LinkageField.Kind) -> [String] {
    switch kind {
    case .personName: NameLevel.allCases.map { "\($0)" }
    case .date: DateLevel.allCases.map { "\($0)" }
    case .sex, .orientation: AgreementLevel.allCases.map { "\($0)" }
    case .place: PlaceLevel.allCases.map { "\($0)" }
    case .identifier: IdentifierLevel.allCases.map { "\($0)" }
    case .text: TextLevel.allCases.map { "\($0)" }
    }
  }
}
