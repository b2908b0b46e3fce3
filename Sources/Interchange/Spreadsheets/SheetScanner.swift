import CExpat

/// Walks through the XML of a sheet and hands over its rows, cell by cell, as bytes.
///
/// The parser calls back six million times for a register of 17,000 rows; so the state is one
/// plain value behind a pointer, text goes into one buffer a row, and no string is made here.
struct SheetScanner: ~Copyable {
  private var guarding: XMLGuard
  private let limits: SourceLimits
  private let onRow: RawRowHandler
  private var cells: [RawCell] = []
  private var buffer: UnsafeMutablePointer<UInt8>
  private var used = 0
  private var capacity: Int
  private var row = 0
  private var cell = RawCell(column: -1, style: 0, kind: .number, start: 0, end: 0)
  private var isInRow = false
  private var isInCell = false
  private var isInInlineText = false
  private var hasFormula = false
  private var isTaking = false
  private var phoneticDepth = 0

  init(
    _ parser: OpaquePointer, part: String, limits: SourceLimits, onRow: @escaping RawRowHandler
  ) {
    guarding = XMLGuard(parser, part: part, limits: limits)
    self.limits = limits
    self.onRow = onRow
    capacity = 1 << 14
    buffer = .allocate(capacity: capacity)
  }

  deinit { buffer.deallocate() }

  var problem: SourceFileProblem? { guarding.problem }

  /// Makes a parser call the scanner behind the pointer.
  static func attach(_ scanner: UnsafeMutablePointer<SheetScanner>, to parser: OpaquePointer) {
    XML_SetUserData(parser, scanner)
    XML_SetElementHandler(
      parser,
      { data, name, attributes in
        guard let data, let name, let attributes else { return }
        data.assumingMemoryBound(to: SheetScanner.self).pointee.opens(name, attributes)
      },
      { data, name in
        guard let data, let name else { return }
        data.assumingMemoryBound(to: SheetScanner.self).pointee.closes(name)
      })
    XML_SetCharacterDataHandler(parser) { data, text, length in
      guard let data, let text else { return }
      data.assumingMemoryBound(to: SheetScanner.self).pointee.takes(text, Int(length))
    }
    XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, _ in
      guard let data else { return }
      data.assumingMemoryBound(to: SheetScanner.self).pointee.guarding.findsDocumentType()
    }
  }

  // MARK: What the parser calls

  private enum Element { case row, cell, formula, value, inlineText, text, phonetic, other }

  /// Elements by their local name; a prefix (`x:row`), as some programs write, does not count.
  @inline(__always)
  private static func element(_ name: UnsafePointer<CChar>) -> Element {
    if name[1] == 0 {
      switch UInt8(bitPattern: name[0]) {
      case 0x63: return .cell  // c
      case 0x66: return .formula  // f
      case 0x76: return .value  // v
      case 0x74: return .text  // t
      default: return .other
      }
    }
    return longerElement(name)
  }

  private static func longerElement(_ name: UnsafePointer<CChar>) -> Element {
    if name[2] == 0 { return name[0] == 0x69 && name[1] == 0x73 ? .inlineText : .other }  // is
    if name[3] == 0, name[0] == 0x72 {
      if name[1] == 0x6F, name[2] == 0x77 { return .row }  // row
      if name[1] == 0x50, name[2] == 0x68 { return .phonetic }  // rPh
    }
    var at = 0
    while name[at] != 0 {
      if name[at] == 0x3A { return name[at + 1] == 0 ? .other : element(name + at + 1) }
      at += 1
    }
    return .other
  }

  private mutating func opens(
    _ name: UnsafePointer<CChar>, _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>
  ) {
    guard guarding.opens(attributes) else { return }
    switch Self.element(name) {
    case .cell: if isInRow { opensCell(attributes) }
    case .formula: hasFormula = isInCell
    case .value: isTaking = isInCell && cell.kind != .inlineText
    case .inlineText: isInInlineText = isInCell
    case .text: isTaking = isInInlineText && cell.kind == .inlineText && phoneticDepth == 0
    case .row: opensRow(attributes)
    case .phonetic: phoneticDepth += 1
    case .other: break
    }
  }

  private mutating func closes(_ name: UnsafePointer<CChar>) {
    guarding.closes()
    switch Self.element(name) {
    case .cell: closesCell()
    case .value, .text: isTaking = false
    case .inlineText: isInInlineText = false
    case .row: closesRow()
    case .phonetic: phoneticDepth -= 1
    case .formula, .other: break
    }
  }

  @inline(__always)
  private mutating func takes(_ text: UnsafePointer<CChar>, _ length: Int) {
    guard isTaking, length > 0 else { return }
    if used - cell.start + length > limits.cellBytes {
      isTaking = false
      guarding.stop(.cellTooLong(row: row, column: cell.column + 1, limit: limits.cellBytes))
      return
    }
    if used + length > capacity { grow(by: length) }
    let source = UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self)
    let target = buffer + used
    if length == 1 {
      target.pointee = source.pointee
    } else {
      target.update(from: source, count: length)
    }
    used += length
  }

  private mutating func opensRow(_ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>) {
    row += 1
    var at = 0
    while let key = attributes[at], let value = attributes[at + 1] {
      if key[0] == 0x72, key[1] == 0 { row = Self.number(value) ?? row }  // r
      at += 2
    }
    isInRow = true
    used = 0
    cells.removeAll(keepingCapacity: true)
    cell.column = -1
  }

  private mutating func opensCell(_ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>) {
    var next = RawCell(column: cell.column + 1, style: 0, kind: .number, start: used, end: used)
    var at = 0
    while let key = attributes[at], let value = attributes[at + 1] {
      if key[1] == 0 {
        switch UInt8(bitPattern: key[0]) {
        case 0x72: next.column = ColumnLetters.column(ofReference: value) ?? next.column  // r
        case 0x73: next.style = Self.number(value) ?? 0  // s
        case 0x74: next.kind = Self.kind(value)  // t
        default: break
        }
      }
      at += 2
    }
    cell = next
    hasFormula = false
    isInCell = true
  }

  /// The type of a cell by the letters of its `t` attribute (ECMA-376 18.18.11).
  private static func kind(_ type: UnsafePointer<CChar>) -> RawCell.Kind {
    switch UInt8(bitPattern: type[0]) {
    case 0x69: .inlineText  // inlineStr
    case 0x73: type[1] == 0 ? .sharedText : .formulaText  // s, str
    case 0x62: .boolean  // b
    case 0x65: .error  // e
    case 0x64: .isoDate  // d
    default: .number
    }
  }

  private mutating func closesCell() {
    guard isInCell else { return }
    isInCell = false
    isTaking = false
    isInInlineText = false
    phoneticDepth = 0
    if used == cell.start {
      // An empty text is a result: ="" is written as text.
      guard hasFormula, cell.kind != .formulaText else { return }
      cell.kind = .uncalculated
    }
    cell.end = used
    cells.append(cell)
    if cells.count > 16_384 { guarding.stop(.tooManyColumns(limit: limits.columns)) }
  }

  private mutating func closesRow() {
    guard isInRow else { return }
    isInRow = false
    guard !cells.isEmpty, guarding.problem == nil else { return }
    let problem = cells.withUnsafeBufferPointer { onRow(row, $0, UnsafePointer(buffer)) }
    if let problem { guarding.stop(problem) }
  }

  /// A whole number up to nine digits.
  private static func number(_ text: UnsafePointer<CChar>) -> Int? {
    var value = 0
    var at = 0
    while at < 9, case let digit = UInt8(bitPattern: text[at]), digit >= 0x30, digit <= 0x39 {
      value = value * 10 + Int(digit - 0x30)
      at += 1
    }
    return at > 0 && text[at] == 0 ? value : nil
  }

  private mutating func grow(by length: Int) {
    let larger = max(capacity * 2, used + length)
    let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
    moved.update(from: buffer, count: used)
    buffer.deallocate()
    buffer = moved
    capacity = larger
  }
}
