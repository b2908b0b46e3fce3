/// How the cells of a workbook show their numbers: which styles are dates, and how much of a date.
struct NumberFormats {
  /// What a number format shows.
  enum Shown: UInt8 {
    case number
    /// A day.
    case date
    /// A day and a time.
    case dateAndTime
    /// A month of a year, no day: what Excel makes of a typed `10/2008`.
    case month
    /// A year alone.
    case year
    case time
  }

  private var byStyle: [Shown] = []
  /// By style: how many digits a whole number has at least, with zeros in front; 0 as many as it needs.
  private var digitsByStyle: [Int] = []

  init() {}

  init(_ part: WorkbookPart, limits: SourceLimits) throws(SourceFileProblem) {
    let styles = Styles()
    try XMLElements.read(part, limits: limits, into: styles)
    byStyle = styles.formatsOfStyles.map { id in
      styles.codes[id].map(Self.shown(byCode:)) ?? Self.shown(byBuiltIn: id)
    }
    digitsByStyle = styles.formatsOfStyles.map { styles.codes[$0].map(Self.digits(byCode:)) ?? 0 }
  }

  /// What a cell of this style shows.
  subscript(style: Int) -> Shown {
    byStyle.indices.contains(style) ? byStyle[style] : .number
  }

  /// How many digits a whole number of this style has at least: `000000000000` is how offices keep the zeros
  /// of identity numbers.
  func fewestDigits(ofStyle style: Int) -> Int {
    digitsByStyle.indices.contains(style) ? digitsByStyle[style] : 0
  }

  /// The zeros of a format that has nothing else: `000000000`, `[$-42A]000000000;@`.
  static func digits(byCode code: String) -> Int {
    var bytes = Array(code.utf8.prefix { $0 != 0x3B })[...]
    if bytes.first == 0x5B, let end = bytes.firstIndex(of: 0x5D) { bytes = bytes[(end + 1)...] }
    guard bytes.count <= 18, bytes.allSatisfy({ $0 == 0x30 }) else { return 0 }
    return bytes.count
  }

  /// The formats that every workbook has without naming them (ECMA-376 18.8.30).
  static func shown(byBuiltIn id: Int) -> Shown {
    switch id {
    case 14...16, 27...31, 34...36, 50...58: .date
    case 17: .month
    case 18...21, 32, 33, 45...47: .time
    case 22: .dateAndTime
    default: .number
    }
  }

  /// Reads a format code such as `[$-42A]dd/mm/yyyy;@`.
  static func shown(byCode code: String) -> Shown {
    var letters = Set<UInt8>()
    let bytes = Array(code.utf8)
    var at = 0
    scan: while at < bytes.count {
      switch bytes[at] {
      case 0x22:  // "text"
        at += 1
        while at < bytes.count, bytes[at] != 0x22 { at += 1 }
      case 0x5C, 0x5F, 0x2A: at += 1  // \x, _x, *x
      case 0x5B:  // [Red], [$-42A], but [h] is elapsed time
        let end = bytes[at...].firstIndex(of: 0x5D) ?? bytes.count
        let inside = Set(bytes[(at + 1)..<max(at + 1, end)].map { $0 | 0x20 })
        if inside.count == 1 { letters.formUnion(inside) }
        at = end
      case 0x3B: break scan  // the format of positive numbers is enough
      default: letters.insert(bytes[at] | 0x20)
      }
      at += 1
    }
    let hasTime = letters.contains(0x68) || letters.contains(0x73)
    let hasDay = letters.contains(0x64)
    let hasYear = letters.contains(0x79) || letters.contains(0x65) && hasDay
    if hasDay { return hasTime ? .dateAndTime : .date }
    if hasTime { return hasYear ? .dateAndTime : .time }
    if hasYear { return letters.contains(0x6D) ? .month : .year }
    return .number
  }

  /// Collects the formats of `styles.xml`.
  private final class Styles: XMLElements.Handler {
    var codes: [Int: String] = [:]
    var formatsOfStyles: [Int] = []
    var problem: SourceFileProblem?
    let isSatisfied = false
    private var isInCellStyles = false

    func opens(_ name: String, _ attributes: XMLElements.Attributes) {
      switch name {
      case "numFmt":
        guard let id = attributes["numFmtId"].flatMap({ Int($0) }) else { return }
        codes[id] = attributes["formatCode"]
      case "cellXfs": isInCellStyles = true
      case "xf" where isInCellStyles:
        formatsOfStyles.append(attributes["numFmtId"].flatMap { Int($0) } ?? 0)
        if formatsOfStyles.count > 100_000 { problem = .excessiveXML(part: "styles") }
      default: break
      }
      if codes.count > 100_000 { problem = .excessiveXML(part: "styles") }
    }

    func closes(_ name: String) { if name == "cellXfs" { isInCellStyles = false } }
    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
  }
}
