/// The holiday file of the project: lines of `date,kind,name` below a header, such as
/// `2026-08-22,working,Ngày làm việc bù`.
public enum HolidayTable {
  /// A line of the file that cannot be used.
  public struct Problem: Hashable, Sendable {
    /// What is wrong; the raw value is the stable code of the message.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
      /// The first line is not `date,kind,name`.
      case header = "holidays.header"
      /// A line has not three fields.
      case fields = "holidays.fields"
      /// The date is not a day written yyyy-MM-dd.
      case date = "holidays.date"
      /// The kind is neither `off` nor `working`.
      case kind = "holidays.kind"
      /// The day stood in an earlier line.
      case duplicate = "holidays.duplicate"
      /// A year between the first and the last has no line: its holidays are missing.
      case missingYear = "holidays.missingYear"
      /// The file has no day at all.
      case empty = "holidays.empty"
    }

    /// The line of the file, the header being 1.
    public var line: Int
    public var kind: Kind
    /// The text at fault.
    public var text: String

    /// What the message of `kind` needs: the line and the text.
    public var values: [String] { [String(line), text] }
  }

  /// Everything that is wrong with a holiday file.
  public struct Refusal: Error, Hashable, Sendable {
    public var problems: [Problem]
  }

  /// The special days of a file, in its order.
  public static func days(from text: String) throws(Refusal) -> [SpecialDay] {
    try read(text).map(\.day)
  }

  /// The calendar of a file; it covers the years from the first to the last one in the file.
  public static func calendar(from text: String) throws(Refusal) -> WorkingCalendar {
    let rows = try read(text)
    let years = rows.map(\.day.date.year)
    guard let first = years.min(), let last = years.max() else {
      throw Refusal(problems: [Problem(line: 1, kind: .empty, text: "")])
    }
    let present = Set(years)
    let missing = (first...last).filter { !present.contains($0) }
    guard missing.isEmpty else {
      let end = rows.last?.line ?? 1
      throw Refusal(
        problems: missing.map { Problem(line: end, kind: .missingYear, text: String($0)) })
    }
    return WorkingCalendar(rows.map(\.day), covering: first...last)
  }

  private typealias Row = (line: Int, day: SpecialDay)

  private static func read(_ text: String) throws(Refusal) -> [Row] {
    var rows: [Row] = []
    var problems: [Problem] = []
    var seen: Set<PlainDate> = []
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated() {
      let number = index + 1
      if number == 1 {
        let header = line.hasPrefix("\u{FEFF}") ? line.dropFirst() : line
        if header != "date,kind,name" {
          problems.append(Problem(line: 1, kind: .header, text: String(line)))
        }
        continue
      }
      if line.allSatisfy(\.isWhitespace) { continue }
      switch day(from: line) {
      case .success(let day) where !seen.insert(day.date).inserted:
        problems.append(Problem(line: number, kind: .duplicate, text: day.date.iso8601))
      case .success(let day):
        rows.append((number, day))
      case .failure(let fault):
        problems.append(Problem(line: number, kind: fault.kind, text: fault.text))
      }
    }
    guard problems.isEmpty else { throw Refusal(problems: problems) }
    return rows
  }

  private struct Fault: Error {
    var kind: Problem.Kind
    var text: String
  }

  /// The name is the rest of the line, so it may hold commas; quotation marks around it are taken off.
  private static func day(from line: Substring) -> Result<SpecialDay, Fault> {
    let fields = line.split(separator: ",", maxSplits: 2, omittingEmptySubsequences: false)
    guard fields.count == 3 else { return .failure(Fault(kind: .fields, text: String(line))) }
    guard let date = PlainDate(iso8601: fields[0]) else {
      return .failure(Fault(kind: .date, text: String(fields[0])))
    }
    guard let kind = SpecialDay.Kind(rawValue: String(fields[1])) else {
      return .failure(Fault(kind: .kind, text: String(fields[1])))
    }
    var name = fields[2]
    if name.count >= 2, name.hasPrefix("\""), name.hasSuffix("\"") {
      name = name.dropFirst().dropLast()
    }
    return .success(SpecialDay(date: date, kind: kind, name: String(name)))
  }
}
