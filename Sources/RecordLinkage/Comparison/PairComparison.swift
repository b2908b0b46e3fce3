/// Compares two records field by field: a slot of the model's tables and a frequency adjustment
/// for each field.
///
/// Made for one thread and used only while the tables it points to are held in place.
struct PairComparison: ~Copyable {
  /// A field as the inner loop needs it.
  private struct Field {
    var kind: LinkageField.Kind
    var offset: Int
    /// Where the name lies whose surname this name shares, or −1.
    var surnameOffset: Int
    var plainBase: Int
    var contextBase: Int
    var names: TermFrequencies.Names?
    var values: TermFrequencies.Table?
  }

  let count: Int
  private let fields: UnsafeMutablePointer<Field>
  private let memory: ComparisonMemory
  private var names: NameComparison
  private var texts: PairCache
  /// By field: the slot of the last comparison.
  let slots: UnsafeMutablePointer<Int>
  /// By field: what the frequency of the agreeing value adds to chance agreement.
  let adjustments: UnsafeMutablePointer<Float>
  private let nameOffsets: UnsafeMutablePointer<Int>
  private let nameCount: Int
  /// What early fetches read; only there so that they are not optimised away.
  private(set) var touched: UInt32 = 0

  /// - Parameters:
  ///   - schema: what is compared.
  ///   - levels: where levels stand in the tables.
  ///   - frequencies: how common values are.
  ///   - memory: the tables, held in place.
  ///   - isBrief: for a few comparisons only; remembers less and starts faster.
  init(
    schema: LinkageSchema, levels: LevelTable, frequencies: TermFrequencies,
    memory: ComparisonMemory, isBrief: Bool = false
  ) {
    texts = PairCache(bits: isBrief ? 6 : 15)
    count = schema.fields.count
    self.memory = memory
    names = NameComparison(
      rows: memory.nameRows, syllables: memory.syllables, cacheBits: isBrief ? 6 : 15)
    slots = .allocate(capacity: count)
    slots.initialize(repeating: 0, count: count)
    adjustments = .allocate(capacity: count)
    adjustments.initialize(repeating: 0, count: count)
    fields = .allocate(capacity: count)
    let offsets = schema.offsets
    let nameFields = schema.fields.indices.filter { schema.fields[$0].kind == .personName }
    nameCount = nameFields.count
    nameOffsets = .allocate(capacity: max(1, nameCount))
    for (number, field) in nameFields.enumerated() { nameOffsets[number] = offsets[field] }
    for (number, field) in schema.fields.enumerated() {
      (fields + number).initialize(
        to: Field(
          kind: field.kind, offset: offsets[number],
          surnameOffset: field.surnameFrom.map { offsets[$0] } ?? -1,
          plainBase: levels.bases[number].plain, contextBase: levels.bases[number].context,
          names: frequencies.names[number], values: frequencies.values[number]))
    }
  }

  deinit {
    slots.deallocate()
    adjustments.deallocate()
    nameOffsets.deallocate()
    fields.deinitialize(count: count)
    fields.deallocate()
  }

  /// Fetches what comparing a left record will need, so that the fetches of several records run
  /// side by side.
  @inline(__always)
  mutating func touch(_ left: UnsafePointer<UInt32>) {
    for number in 0..<nameCount {
      touched ^= memory.nameRows[Int(left[nameOffsets[number]]) * NameTable.stride]
    }
  }

  /// Compares a left and a right record.
  mutating func compare(_ left: UnsafePointer<UInt32>, _ right: UnsafePointer<UInt32>) {
    for number in 0..<count {
      let field = fields + number
      let a = left + field.pointee.offset
      let b = right + field.pointee.offset
      var level = -1
      var adjustment: Float = 0
      var base = field.pointee.plainBase
      switch field.pointee.kind {
      case .personName:
        guard a[0] != 0, b[0] != 0 else { break }
        let agreement = names.level(a[0], b[0])
        level = Int(agreement.rawValue)
        let source = field.pointee.surnameOffset
        let hasContext = source >= 0 && sharesSurname(left[source], right[source])
        if hasContext { base = field.pointee.contextBase }
        if let tables = field.pointee.names {
          adjustment = frequency(agreement, a[0], b[0], tables, hasContext: hasContext)
        }
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
        let agreement = placeLevel(a, b)
        level = agreement
        if agreement >= 0, agreement <= Int(PlaceLevel.renamedNotVillage.rawValue) {
          adjustment = value(field.pointee.values, a[1])
        }
      case .identifier:
        if let agreement = IdentifierLevel.of(a, b) { level = Int(agreement.rawValue) }
      case .text:
        if a[0] != 0, b[0] != 0 {
          level = textLevel(a[0], b[0])
          if level == 0 { adjustment = value(field.pointee.values, a[0]) }
        }
      }
      slots[number] = level < 0 ? 0 : base + level
      adjustments[number] = adjustment
    }
  }

  @inline(__always)
  private func value(_ table: TermFrequencies.Table?, _ number: UInt32) -> Float {
    guard let table else { return 0 }
    guard Int(number) < table.count else { return table.unseen }
    return memory.logarithms[table.start + Int(number)]
  }

  private mutating func placeLevel(
    _ left: UnsafePointer<UInt32>, _ right: UnsafePointer<UInt32>
  ) -> Int {
    let level = PlaceComparison.level(left, right) { [memory] a, b in
      texts.answer(a, b) { memory.texts.isOneSlip(a, b) ? 1 : 0 } == 1
    }
    return level.map { Int($0.rawValue) } ?? -1
  }

  private mutating func textLevel(_ left: UInt32, _ right: UInt32) -> Int {
    let memory = memory
    return Int(
      texts.answer(left, right) { TextLevel.of(left, right, texts: memory.texts).rawValue })
  }

  private func sharesSurname(_ left: UInt32, _ right: UInt32) -> Bool {
    let a = memory.nameRows[Int(left) * NameTable.stride + 2]
    return a != 0 && a == memory.nameRows[Int(right) * NameTable.stride + 2]
  }

  private func frequency(
    _ level: NameLevel, _ left: UInt32, _ right: UInt32, _ tables: TermFrequencies.Names,
    hasContext: Bool
  ) -> Float {
    let rows = memory.nameRows
    let a = Int(left) * NameTable.stride
    let b = Int(right) * NameTable.stride
    let given = rows[a + 1 + Int(rows[a] & 0xFF)]
    switch level {
    case .sameMarks, .sameUnmarked, .sameLetters, .sameOrderFree:
      return hasContext
        ? value(tables.rest, memory.number(of: left, in: memory.rests))
        : value(tables.whole, rows[a + 1])
    case .fillerDropped, .middleDropped, .surnameAndGiven, .initials:
      guard given == rows[b + 1 + Int(rows[b] & 0xFF)] else { return 0 }
      let sameSurname = rows[a + 2] == rows[b + 2]
      return hasContext || !sameSurname
        ? value(tables.given, given) : value(tables.pair, memory.number(of: left, in: memory.pairs))
    case .oneNear, .severalNear, .given:
      return given == rows[b + 1 + Int(rows[b] & 0xFF)] ? value(tables.given, given) : 0
    case .surname, .surnameAndMiddle, .surnameMiddleNearGiven:
      return hasContext ? 0 : value(tables.surname, rows[a + 2])
    case .nothing: return 0
    }
  }
}
