/// One check of the register's quality: how many cases, of how many, and who they are.
public struct QualityFinding: Sendable, Equatable {
  /// What is checked (statistics.md 2.5).
  public enum Check: String, Sendable, CaseIterable {
    /// The entry is older than the event.
    case entryBeforeEvent
    /// The day of the event is known in part or not at all.
    case partialDate
    /// Events on 1 January, of those of known day: more than chance allows.
    case newYearHeaping
    /// Events on the first or the fifteenth of a month.
    case roundDays
    /// Entries made on a weekend or a holiday.
    case entryOnDayOff
    /// No sex is stated.
    case unknownSex
    /// Boys for every hundred girls, five years together.
    case sexRatio
    /// The mother was under 12 or over 54.
    case motherAge
    /// Dead before birth, or older than 115.
    case ageAtDeath
    /// No age at death can be told.
    case unknownAgeAtDeath
    /// Numbers missing in a book.
    case serialGap
    /// Numbers that more than one entry bears.
    case serialDouble
    /// Entries of one child: the same name, mother and days of birth three days apart at most.
    case doubleBirth
    /// The same personal number in two birth entries.
    case doubleIdentifier
    /// No cause of death is written, or none that is known.
    case causeUnknown
    /// The cause says nothing of what led to death, or is the wound instead of its cause.
    case causeUnusable
    /// A cause that somebody of this sex or age cannot have, or a code that does not exist.
    case causeImpossible
    /// Final digits of the residents' ages (Whipple).
    case ageHeaping
  }

  /// How the finding is to be read.
  public enum Grade: String, Sendable, CaseIterable {
    case good, watch, bad
  }

  /// A case behind the count.
  public struct Case: Sendable, Equatable {
    /// The person's page; nil where the finding is about no person.
    public var personID: String?
    public var name: String
    /// Number in the book, or what else names it.
    public var reference: String
    public var detail: String

    public init(personID: String?, name: String, reference: String, detail: String) {
      self.personID = personID
      self.name = name
      self.reference = reference
      self.detail = detail
    }
  }

  public var check: Check
  public var grade: Grade
  public var count: Int
  public var total: Int
  /// A figure beside the count, such as a ratio with its interval, in the reader's form; empty if none.
  public var measure: String
  public var cases: [Case]

  /// Cases that are named; there may be more.
  public static let mostCases = 200

  public init(
    check: Check, grade: Grade, count: Int, total: Int, measure: String = "",
    cases: [Case] = []
  ) {
    self.check = check
    self.grade = grade
    self.count = count
    self.total = total
    self.measure = measure
    self.cases = Array(cases.prefix(Self.mostCases))
  }
}
