/// What a cell of an office's file says about a date, and what is doubtful about it.
///
/// Nothing doubtful is taken silently and nothing is invented:
///
/// | the cell | the date | problem |
/// |---|---|---|
/// | `27.10.2008`, `27/10/2008`, `7-1-2008`, `2008-10-27` | the day | |
/// | `10.2008`, `tháng 10 năm 2008`, `../10/2008`, `00/10/2008` | the month | |
/// | `2008`, `năm 2008`, `__/__/2008` | the year | |
/// | `01022026`, `20260201`, `202602011325` | the day, the time | |
/// | `39748` (a day number of Excel) | the day | |
/// | `03/01/2023 13:25`, `13 giờ 25 phút ngày 03/01/2023` | the day, the time | |
/// | `31/02/2008` (no such day) | the year only | `date.impossible` |
/// | `01/04/5005`, `01/04/05005` (typed for 2005) | nothing; 01/04/2005 proposed | `date.year` |
/// | `05/03/99` | nothing; both centuries proposed | `date.twoDigitYear` |
/// | `200810` (month or day first?) | what the readings have in common | `date.ambiguous` |
/// | two different dates | what they have in common; both proposed | `date.two` |
/// | `khoảng 1950`, `27/10/2008 (?)` beside other words | the date | `date.extraText` |
/// | `19 tuổi` | nothing; `age` is 19 | `date.ageOnly` |
/// | `15/8/1950 âm lịch` | nothing | `date.lunar` |
/// | anything else | nothing | `date.unreadable` |
///
/// An empty cell, and one that says that nothing is known (`-`, `NULL`, `Không rõ`), has no date and no
/// problem.
public struct CellDate: Hashable, Sendable {
  /// The date as far as it is certain; nil when the cell says none, or only a doubtful one.
  public var date: PartialDate?
  /// The time of day written beside it.
  public var time: ClockTime?
  /// The age in years, where a cell gives that instead of a date.
  public var age: Int?
  /// What an officer should look at; empty for nearly every cell.
  public var problems: [CellDateProblem]

  /// The years that a register can speak of; a year outside them is a slip of the pen.
  public static let plausibleYears = 1850...2100

  public init(
    date: PartialDate? = nil, time: ClockTime? = nil, age: Int? = nil,
    problems: [CellDateProblem] = []
  ) {
    self.date = date
    self.time = time
    self.age = age
    self.problems = problems
  }

  /// Reads a cell. Never fails: what cannot be read is a problem in the result.
  public init(_ text: String) {
    let plain = text.utf8.withContiguousStorageIfAvailable(Self.plainReading).flatMap(\.self)
    self = plain ?? CellDateReader.read(text)
  }

  /// Whether the cell says nothing about a date.
  public var isEmpty: Bool { date == nil && time == nil && age == nil && problems.isEmpty }
}
