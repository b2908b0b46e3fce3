/// The words of two files, each once, so that records are rows of small numbers.
struct Vocabulary: Sendable {
  var syllables = SyllableTable()
  var names = NameTable()
  var texts = TextTable()
  /// Communes by their latest name and province.
  var communes = HashIndex(minimumCapacity: 1 << 12)

  /// Raw words of names already read: where their pieces lie in `pieces`.
  private var words = HashIndex(minimumCapacity: 1 << 16)
  private var wordPieces: [Range<Int32>] = [0..<0]
  private var foreignWords: [Bool] = [false]
  private var pieces: [NamePiece] = []
  /// Raw cells already read, with a sign of their kind.
  private var cells = HashIndex(minimumCapacity: 1 << 12)
  private var cellTexts: [UInt32] = [0]

  /// A name that was read and whether it holds signs of an old encoding.
  struct ReadName {
    var number: UInt32
    var isForeign: Bool
  }

  /// Reads a name as written; equal canonical spellings get equal numbers.
  mutating func readName(_ cell: UnsafeBufferPointer<UInt8>) -> ReadName {
    var collected = PieceBuffer()
    var isForeign = false
    var position = 0
    while position < cell.count {
      while position < cell.count, cell[position] <= 0x20 { position += 1 }
      let start = position
      var hash = ContentHash()
      while position < cell.count, cell[position] > 0x20 {
        hash.add(cell[position])
        position += 1
      }
      guard position > start else { break }
      let word = words.number(ContentHash.mixed(hash.value))
      if Int(word) == wordPieces.count {
        learn(UnsafeBufferPointer(rebasing: cell[start..<position]))
      }
      if foreignWords[Int(word)] { isForeign = true }
      for piece in wordPieces[Int(word)] { collected.append(pieces[Int(piece)]) }
    }
    return ReadName(number: number(of: collected), isForeign: isForeign)
  }

  /// Reads a name that needs more than its words: an old encoding, a remark in brackets.
  mutating func readName(_ written: String, encoding: LegacyEncoding?) -> UInt32 {
    var canonical = PersonName(written, encoding: encoding).canonical
    return canonical.withUTF8 { readName($0).number }
  }

  private mutating func number(of buffer: PieceBuffer) -> UInt32 {
    var buffer = buffer
    if buffer.count >= 3, isTitle(buffer[0]), isSurname(buffer[1]) { buffer.removeFirst() }
    guard buffer.count > 0 else { return 0 }
    var hash = ContentHash()
    for position in 0..<buffer.count { hash.add(buffer[position].spelling) }
    return buffer.withPieces { names.number(hash: hash.value, pieces: $0, syllables: syllables) }
  }

  private func isTitle(_ piece: NamePiece) -> Bool {
    NamePiece.titles.contains(piece.spelling)
  }

  private func isSurname(_ piece: NamePiece) -> Bool {
    PersonName.isUsualSurname(syllables.text(piece.syllable))
  }

  /// Takes a raw word apart into syllables, once.
  private mutating func learn(_ word: UnsafeBufferPointer<UInt8>) {
    let written = String(decoding: word, as: UTF8.self)
    let start = Int32(pieces.count)
    for canonical in VietnameseText.canonical(written).split(separator: " ") {
      let spelled = TelexLeftover.decoded(canonical) ?? String(canonical)
      let folded = VietnameseText.folded(spelled)
      if let split = VietnameseSyllable.split(folded, frequency: PersonName.usualness) {
        append(
          piece: split.first, spelled: split.first, isMarked: spelled.utf8.contains { $0 > 127 })
        append(
          piece: split.second, spelled: split.second, isMarked: spelled.utf8.contains { $0 > 127 })
      } else {
        append(piece: folded, spelled: spelled, isMarked: spelled.utf8.contains { $0 > 127 })
      }
    }
    wordPieces.append(start..<Int32(pieces.count))
    foreignWords.append(LegacyEncoding.hasForeignSign(written) || written.utf8.contains(0x28))
  }

  private mutating func append(piece folded: String, spelled: String, isMarked: Bool) {
    // i and y are one letter in a spelling, too: Lý and Lí differ in nothing that matters.
    let number = syllables.number(of: folded)
    let spelling = ContentHash.of(spelled.replacingFinalY(as: folded))
    pieces.append(NamePiece(syllable: number, isMarked: isMarked, spelling: spelling))
  }

  /// Reads a cell whose text is folded and changed by `normalise`, remembering the answer.
  mutating func readText(
    _ cell: UnsafeBufferPointer<UInt8>, kind: UInt8, normalise: (inout [UInt8]) -> Void
  ) -> UInt32 {
    guard !cell.isEmpty else { return 0 }
    var hash = ContentHash()
    hash.add(kind)
    for byte in cell { hash.add(byte) }
    let number = cells.number(ContentHash.mixed(hash.value))
    if Int(number) < cellTexts.count { return cellTexts[Int(number)] }
    var folded = [UInt8](unsafeUninitializedCapacity: cell.count) { buffer, count in
      count = VietnameseText.fold(cell, into: buffer)
    }
    normalise(&folded)
    let text = folded.withUnsafeBufferPointer { texts.number(of: $0) }
    cellTexts.append(text)
    return text
  }

  /// How the numbers of one vocabulary read in another.
  struct Translation {
    var names: [UInt32]
    var texts: [UInt32]
    var communes: [UInt32]
  }

  /// Takes over everything from another vocabulary.
  mutating func absorb(_ other: Vocabulary) -> Translation {
    let syllableNumbers = (0..<other.syllables.count).map { number in
      number == 0 ? 0 : syllables.number(of: other.syllables.text(UInt32(number)))
    }
    return Translation(
      names: names.absorb(other.names, syllables: syllableNumbers),
      texts: texts.absorb(other.texts),
      communes: [0] + other.communes.hashes.map { communes.number($0) })
  }
}

extension NamePiece {
  /// Spellings of forms of address.
  static let titles: Set<UInt64> = Set(PersonName.titles.map { ContentHash.of($0) })
}

extension String {
  /// The spelling with its plain final y as i where the folded form says so; marked ones stay
  /// apart only by their tone.
  fileprivate func replacingFinalY(as folded: String) -> String {
    guard folded.utf8.last == UInt8(ascii: "i"), let last = last else { return self }
    let plain: [Character: Character] = [
      "y": "i", "ỳ": "ì", "ỷ": "ỉ", "ỹ": "ĩ", "ý": "í", "ỵ": "ị",
    ]
    guard let letter = plain[last] else { return self }
    return "\(dropLast())\(letter)"
  }
}
