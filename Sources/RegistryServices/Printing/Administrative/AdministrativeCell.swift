/// A cell of a table in an administrative document.
public struct AdministrativeCell: Hashable, Sendable {
  /// What stands in it. Numbers stay numbers in a workbook, and are written the Vietnamese way on paper.
  public enum Content: Hashable, Sendable {
    case text(String)
    case count(Int)
    /// A number with so many decimal places (at most 6).
    case decimal(Double, places: Int)
    /// Hundredths already: 98.3 is written `98,3%`.
    case percent(Double, places: Int)
    /// Not known, or suppressed: never a zero. The text says which (`…`, `-`); it may be empty.
    case missing(String)
  }

  public var content: Content
  public var columnSpan: Int
  public var rowSpan: Int
  public var isBold: Bool

  public init(
    _ content: Content, columnSpan: Int = 1, rowSpan: Int = 1, isBold: Bool = false
  ) {
    self.content = content
    self.columnSpan = columnSpan
    self.rowSpan = rowSpan
    self.isBold = isBold
  }

  /// A text, the most common cell.
  public static func text(
    _ text: String, columnSpan: Int = 1, rowSpan: Int = 1, isBold: Bool = false
  ) -> AdministrativeCell {
    AdministrativeCell(.text(text), columnSpan: columnSpan, rowSpan: rowSpan, isBold: isBold)
  }

  /// A whole number.
  public static func count(_ number: Int, isBold: Bool = false) -> AdministrativeCell {
    AdministrativeCell(.count(number), isBold: isBold)
  }

  /// The cell as it is printed: `1.234`, `0,5`, `98,3%`.
  public var text: String {
    switch content {
    case .text(let text), .missing(let text): text
    case .count(let number): Self.grouped(number)
    case .decimal(let value, let places): Self.written(value, places: places)
    case .percent(let value, let places):
      value.isFinite ? "\(Self.written(value, places: places))%" : ""
    }
  }

  /// A number rounded half away from zero, with a decimal comma; empty for what is no number.
  private static func written(_ value: Double, places: Int) -> String {
    let places = min(6, max(0, places))
    var scale = 1
    for _ in 0..<places { scale *= 10 }
    let scaled = (value * Double(scale)).rounded(.toNearestOrAwayFromZero)
    guard scaled.isFinite, abs(scaled) < 1e15 else { return "" }
    let digits = Int(abs(scaled))
    let sign = scaled < 0 ? "-" : ""
    let whole = sign + grouped(digits / scale)
    guard places > 0 else { return whole }
    let fraction = String(digits % scale)
    return whole + "," + String(repeating: "0", count: places - fraction.count) + fraction
  }

  private static func grouped(_ number: Int) -> String {
    var text = ""
    for (place, digit) in String(number.magnitude).reversed().enumerated() {
      if place > 0, place.isMultiple(of: 3) { text.append(".") }
      text.append(digit)
    }
    return (number < 0 ? "-" : "") + String(text.reversed())
  }
}
