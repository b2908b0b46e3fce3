extension RecordEncoder {
  mutating func appendRow(_ cells: UnsafeBufferPointer<Cell>, turned: Bool) {
    let start = table.rows.count
    for _ in 0..<table.stride { table.rows.append(0) }
    var column = 0
    var hasForeignName = false
    for field in schema.fields.indices {
      let kind = schema.fields[field].kind
      let at = start + offsets[field]
      let width = schema.fields[field].columns.count
      let cell = CellReader(
        cells: cells, first: column, width: width, turned: turned ? schema.turnedColumns : [])
      switch kind {
      case .personName:
        let name = vocabulary.readName(cell(0))
        table.rows[at] = name.number
        if name.isForeign { hasForeignName = true }
      case .date:
        table.rows[at] = DateWord(parsing: cell(0)).word
        table.rows[at + 1] = UInt32(DateWord(parsing: cell(1)).year)
      case .sex:
        table.rows[at] = Self.sex(cell(0))
      case .place:
        readPlace(village: cell(0), commune: cell(1), province: cell(2), into: at)
      case .identifier:
        readIdentifier(cell(0), into: at)
        readIdentifier(cell(1), into: at)
      case .text:
        table.rows[at] = vocabulary.readText(cell(0), kind: 0) { _ in }
      case .orientation:
        table.rows[at] = turned ? 2 : 1
      }
      column += width
    }
    if hasForeignName { rereadNames(cells, turned: turned, row: start) }
    useIdentifiers(row: start)
  }

  /// Reads the names of a record again as one text, since an old encoding shows in the whole record
  /// more surely than in a word.
  private mutating func rereadNames(
    _ cells: UnsafeBufferPointer<Cell>, turned: Bool, row: Int
  ) {
    var written: [(at: Int, name: String)] = []
    var column = 0
    for field in schema.fields.indices {
      let position = turned ? schema.turnedColumns[column] : column
      if schema.fields[field].kind == .personName, position < cells.count {
        let name = String(decoding: cells[position], as: UTF8.self)
        written.append((row + offsets[field], name))
      }
      column += schema.fields[field].columns.count
    }
    let all = written.map(\.name).joined(separator: " ")
    let encoding = LegacyEncoding.detected(in: all)
    for (at, name) in written {
      table.rows[at] = vocabulary.readName(name, encoding: encoding)
    }
  }

  /// Lets a valid identification number speak for sex and year of birth.
  private mutating func useIdentifiers(row: Int) {
    for field in schema.fields.indices {
      guard let source = schema.fields[field].identifier else { continue }
      let at = row + offsets[source]
      let digits = UInt64(table.rows[at]) | UInt64(table.rows[at + 1]) << 32
      guard digits > 0, let number = CivilNumber(digits: digits - 1, count: 12) else { continue }
      switch schema.fields[field].kind {
      case .sex:
        table.rows[row + offsets[field]] = number.sex
      case .date:
        let date = DateWord(word: table.rows[row + offsets[field]])
        let year = Int(DateWord.code(number.birthYear))
        if date.year == 0 {
          table.rows[row + offsets[field]] |= UInt32(year)
        } else if date.year != year {
          table.rows[row + offsets[field]] |= UInt32(year) << 18
        }
      default: break
      }
    }
  }

  private mutating func readPlace(village: Cell, commune: Cell, province: Cell, into at: Int) {
    table.rows[at] = vocabulary.readText(commune, kind: 1, normalise: PlaceWords.commune)
    table.rows[at + 2] = vocabulary.readText(village, kind: 2, normalise: PlaceWords.village)
    let provinceText = vocabulary.readText(province, kind: 3, normalise: PlaceWords.province)
    guard table.rows[at] != 0 else { return }
    table.rows[at + 1] = latestCommune(table.rows[at], province: provinceText)
  }

  private mutating func latestCommune(_ commune: UInt32, province: UInt32) -> UInt32 {
    let key = UInt64(commune) << 32 | UInt64(province)
    if let known = latestCommunes[key] { return known }
    let province = vocabulary.texts.text(province)
    let name = gazetteer.latest(province: province, commune: vocabulary.texts.text(commune))
    var hash = ContentHash()
    hash.add(ContentHash.of(province))
    hash.add(ContentHash.of(name))
    let number = vocabulary.communes.number(hash.value)
    latestCommunes[key] = number
    return number
  }

  /// Reads a number of twelve digits into the first two words, one of nine into the third.
  private mutating func readIdentifier(_ cell: Cell, into at: Int) {
    var digits: UInt64 = 0
    var count = 0
    for byte in cell where byte >= 48 && byte <= 57 {
      guard count < 13 else { return }
      digits = digits * 10 + UInt64(byte - 48)
      count += 1
    }
    if count == 12 {
      table.rows[at] = UInt32(truncatingIfNeeded: digits + 1)
      table.rows[at + 1] = UInt32((digits + 1) >> 32)
    } else if count == 9 {
      table.rows[at + 2] = UInt32(digits + 1)
    }
  }

  /// 1 male, 2 female, 0 unknown.
  private static func sex(_ cell: Cell) -> UInt32 {
    guard let first = cell.first else { return 0 }
    switch first | 0x20 {
    case UInt8(ascii: "m"), UInt8(ascii: "t"): return 1
    case UInt8(ascii: "f"), UInt8(ascii: "g"): return 2
    case UInt8(ascii: "n"):
      // Nam, Nữ: the second letter decides.
      return cell.count > 1 && cell[1] | 0x20 == UInt8(ascii: "a") ? 1 : 2
    case UInt8(ascii: "1") | 0x20: return 1
    case UInt8(ascii: "2") | 0x20: return 2
    default: return 0
    }
  }
}

/// The cells of one field.
private struct CellReader {
  let cells: UnsafeBufferPointer<RecordEncoder.Cell>
  let first: Int
  let width: Int
  let turned: [Int]

  /// The cell of a slot; empty if the file has none.
  func callAsFunction(_ slot: Int) -> RecordEncoder.Cell {
    guard slot < width else { return RecordEncoder.Cell(start: nil, count: 0) }
    let position = turned.isEmpty ? first + slot : turned[first + slot]
    return position < cells.count ? cells[position] : RecordEncoder.Cell(start: nil, count: 0)
  }
}
