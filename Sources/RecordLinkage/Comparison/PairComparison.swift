/// Compares two records field by field: a slot of the model's tables and a frequency adjustment
/// for each field.
struct PairComparison {
  /// At most this many fields are compared.
  static let capacity = 16

  private let schema: LinkageSchema
  private let kinds: [LinkageField.Kind]
  private let offsets: [Int]
  private let surnameSources: [Int]
  private let levels: LevelTable
  private let vocabulary: Vocabulary
  private let frequencies: TermFrequencies
  private var names: NameComparison
  private let nameRows: UnsafeBufferPointer<UInt32>
  /// By field: the slot of the last comparison.
  private(set) var slots: [Int]
  /// By field: what the frequency of the agreeing value adds to chance agreement.
  private(set) var adjustments: [Float]

  init(
    schema: LinkageSchema, levels: LevelTable, vocabulary: Vocabulary,
    frequencies: TermFrequencies, nameRows: UnsafeBufferPointer<UInt32>
  ) {
    self.schema = schema
    self.levels = levels
    self.vocabulary = vocabulary
    self.frequencies = frequencies
    self.nameRows = nameRows
    kinds = schema.fields.map(\.kind)
    offsets = schema.offsets
    surnameSources = schema.fields.map { $0.surnameFrom ?? -1 }
    names = NameComparison(rows: nameRows, syllables: vocabulary.syllables)
    slots = [Int](repeating: 0, count: schema.fields.count)
    adjustments = [Float](repeating: 0, count: schema.fields.count)
  }

  /// Compares a left and a right record.
  mutating func compare(_ left: UnsafePointer<UInt32>, _ right: UnsafePointer<UInt32>) {
    for field in 0..<kinds.count {
      let a = left + offsets[field]
      let b = right + offsets[field]
      var level = -1
      var adjustment: Float = 0
      var hasContext = false
      switch kinds[field] {
      case .personName:
        guard a[0] != 0, b[0] != 0 else { break }
        let agreement = names.level(a[0], b[0])
        level = Int(agreement.rawValue)
        let source = surnameSources[field]
        hasContext = source >= 0 && sharesSurname(left[offsets[source]], right[offsets[source]])
        adjustment = frequency(agreement, a[0], b[0], field: field, hasContext: hasContext)
      case .date:
        if let agreement = DateComparison.level(
          DateWord(word: a[0]), DateWord(word: b[0]), leftLatest: Int(a[1]),
          rightLatest: Int(b[1]))
        {
          level = Int(agreement.rawValue)
        }
      case .sex, .orientation:
        if a[0] != 0, b[0] != 0 { level = a[0] == b[0] ? 0 : 1 }
      case .place:
        if let agreement = PlaceComparison.level(a, b, texts: vocabulary.texts) {
          level = Int(agreement.rawValue)
          if agreement.rawValue <= PlaceLevel.renamedNotVillage.rawValue {
            adjustment = frequencies.values[field]?.adjustment(a[1]) ?? 0
          }
        }
      case .identifier:
        if let agreement = IdentifierLevel.of(a, b) { level = Int(agreement.rawValue) }
      case .text:
        if a[0] != 0, b[0] != 0 {
          level = Int(TextLevel.of(a[0], b[0], texts: vocabulary.texts).rawValue)
          if level == 0 { adjustment = frequencies.values[field]?.adjustment(a[0]) ?? 0 }
        }
      }
      if level < 0 {
        slots[field] = 0
      } else {
        let base = levels.bases[field]
        slots[field] = (hasContext ? base.context : base.plain) + level
      }
      adjustments[field] = adjustment
    }
  }

  private func sharesSurname(_ left: UInt32, _ right: UInt32) -> Bool {
    let a = nameRows[Int(left) * NameTable.stride + 2]
    return a != 0 && a == nameRows[Int(right) * NameTable.stride + 2]
  }

  private func frequency(
    _ level: NameLevel, _ left: UInt32, _ right: UInt32, field: Int, hasContext: Bool
  ) -> Float {
    guard let table = frequencies.names[field] else { return 0 }
    let a = Int(left) * NameTable.stride
    let b = Int(right) * NameTable.stride
    let given = nameRows[a + 1 + Int(nameRows[a] & 0xFF)]
    switch level {
    case .sameMarks, .sameUnmarked, .sameLetters, .sameOrderFree:
      return hasContext
        ? table.rest.adjustment(frequencies.rests[Int(left)])
        : table.whole.adjustment(nameRows[a + 1])
    case .fillerDropped, .middleDropped, .surnameAndGiven, .initials:
      let sameGiven = given == nameRows[b + 1 + Int(nameRows[b] & 0xFF)]
      guard sameGiven else { return 0 }
      let sameSurname = nameRows[a + 2] == nameRows[b + 2]
      return hasContext || !sameSurname
        ? table.given.adjustment(given) : table.pair.adjustment(frequencies.pairs[Int(left)])
    case .oneNear, .severalNear, .given:
      let sameGiven = given == nameRows[b + 1 + Int(nameRows[b] & 0xFF)]
      return sameGiven ? table.given.adjustment(given) : 0
    case .surname, .surnameAndMiddle, .surnameMiddleNearGiven:
      return hasContext ? 0 : table.surname.adjustment(nameRows[a + 2])
    case .nothing: return 0
    }
  }
}
