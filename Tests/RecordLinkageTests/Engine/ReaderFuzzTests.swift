import Testing

@testable import RecordLinkage

/// Whatever bytes come in, reading ends, links nothing twice and gives numbers.
@Suite struct `readers of linkage given anything` {
  private static let alphabet: [UInt8] = [
    0x00, 0x20, 0x2C, 0x22, 0x2E, 0x2F, 0x30, 0x31, 0x39, 0x41, 0x61, 0x6E, 0x67, 0x79, 0x7A, 0x80,
    0xC3, 0xA1, 0xE1, 0xBB, 0x85, 0xC6, 0xB0, 0xCC, 0x81, 0xF0, 0x9F, 0xFF, 0xAE, 0xB8, 0x0A, 0x0D,
  ]

  /// Texts of every length up to forty bytes: not all of them are UTF-8.
  private static func cells(_ columns: Int, _ random: inout RandomNumbers) -> [[UInt8]] {
    (0..<columns).map { _ in
      (0..<random.next(below: 40)).map { _ in alphabet[random.next(below: alphabet.count)] }
    }
  }

  private static func encoder(
    _ schema: LinkageSchema, _ records: Int, seed: UInt64
  ) -> RecordEncoder {
    var random = RandomNumbers(seed: seed)
    var encoder = RecordEncoder(schema: schema, turnsRecords: false)
    for _ in 0..<records {
      let texts = cells(schema.columns.count, &random)
      let joined = Array(texts.joined())
      joined.withUnsafeBufferPointer { all in
        var start = 0
        let cells = texts.map { text in
          defer { start += text.count }
          return RecordEncoder.Cell(rebasing: all[start..<(start + text.count)])
        }
        cells.withUnsafeBufferPointer { encoder.append($0) }
      }
    }
    return encoder
  }

  @Test(arguments: [
    LinkageSchema.births, .birthDoubles, .birthPapers, .birthQuestions, .deathPapers, .divorces,
  ])
  func `any bytes in any cell are read and linked without a fault`(
    _ schema: LinkageSchema
  ) async {
    let left = Self.encoder(schema, 150, seed: 1)
    let right = Self.encoder(schema, 150, seed: 2)
    #expect(left.count == 150)
    let result = await Linker(left: left, right: right).link(threshold: 0)
    #expect(Set(result.pairs.map { $0.left << 32 | $0.right }).count == result.pairs.count)
    #expect(result.pairs.allSatisfy { $0.weight.isFinite && (0...1).contains($0.probability) })
    var index = LookupIndex(
      register: left, weighedBy: Linker(file: left, workers: 1).standardModel())
    var random = RandomNumbers(seed: 3)
    for _ in 0..<100 {
      let texts = Self.cells(schema.columns.count, &random).map {
        String(decoding: $0, as: UTF8.self)
      }
      let matches = index.find(texts, threshold: 0)
      #expect(matches.allSatisfy { $0.weight.isFinite && $0.probability <= 1 })
      // Too few and too many cells are only other cells.
      _ = index.find(Array(texts.dropLast(3)) + texts)
    }
  }

  @Test func `a model in which anything was changed is refused or still weighs`() async {
    let register = SyntheticRegister(families: 30, seed: 5)
    let linker = register.linker(workers: 1)
    let text = Array(await linker.link().model.text(schema: .births).utf8)
    var random = RandomNumbers(seed: 9)
    for _ in 0..<300 {
      var changed = text
      for _ in 0...random.next(below: 3) {
        let place = random.next(below: changed.count)
        switch random.next(below: 3) {
        case 0: changed[place] = Self.alphabet[random.next(below: Self.alphabet.count)]
        case 1: changed.remove(at: place)
        default: changed.removeSubrange(place..<min(changed.count, place + 200))
        }
      }
      let read = LinkageModel(text: String(decoding: changed, as: UTF8.self), schema: .births)
      guard let read else { continue }
      let pairs = await linker.link(model: read, threshold: 0).pairs
      #expect(pairs.allSatisfy { $0.weight.isFinite && (0...1).contains($0.probability) })
    }
  }
}
