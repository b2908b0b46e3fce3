internal import CivilDate

/// One line of a book beside the plan. Each kind has its own type, which says what the line holds and
/// what cannot be.
public protocol PlanRecord: Sendable {
  static var kind: RecordKind { get }
  /// What a line holds, in the order of the form; the first field names it.
  static var fields: [RecordField] { get }
  /// A line whose values were checked against the fields.
  init(_ values: RecordValues)
  var values: RecordValues { get }
  /// What cannot be, beyond what each field by itself says.
  var contradictions: [RecordProblem] { get }
}

extension PlanRecord {
  public var contradictions: [RecordProblem] { [] }

  /// Reads what somebody typed: the line, and everything that is wrong with it at once.
  public static func read(_ typed: [String: String]) -> (record: Self, problems: [RecordProblem]) {
    var values = RecordValues()
    var problems: [RecordProblem] = []
    for field in fields {
      let text = typed[field.name] ?? ""
      if let problem = field.problem(with: text) {
        problems.append(problem)
      } else {
        values[field.name] = text
      }
    }
    let record = Self(values)
    return (record, problems + record.contradictions)
  }

  /// A problem when the later of two days lies before the earlier one.
  func order(_ earlier: String, _ later: String) -> [RecordProblem] {
    guard let first = values.day(earlier), let last = values.day(later), last < first else {
      return []
    }
    return [RecordProblem(field: later, kind: .dayBefore, values: [first.slashed])]
  }
}
