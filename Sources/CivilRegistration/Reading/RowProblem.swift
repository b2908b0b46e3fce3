/// One thing that is wrong or doubtful in a row from an office.
public struct RowProblem: Hashable, Sendable {
  /// What becomes of the row.
  public enum Severity: String, Hashable, Sendable {
    /// The row cannot be taken; it waits for correction with its raw cells.
    case refuse
    /// The row is taken, and somebody should look.
    case warn
  }

  /// What is wrong; the raw value is the key of the message that people read.
  public enum Code: String, CaseIterable, Hashable, Sendable {
    /// Nothing in the row says anything.
    case empty = "row.empty"
    /// Nobody is named.
    case nameMissing = "row.name.missing"
    /// One of two spouses is not named.
    case spouseMissing = "row.spouse.missing"
    /// A name holds figures or signs that no name has. Values: the name.
    case nameLetters = "row.name.letters"
    /// There is no entry number.
    case numberMissing = "row.number.missing"
    /// The entry number cannot be read. Values: the text.
    case numberUnreadable = "row.number.unreadable"
    /// A spreadsheet made a date of the entry number. Values: the text, the number read from it.
    case numberWasDate = "row.number.wasDate"
    /// The year of the entry number is not that of the registration. Values: the number, the day.
    case numberYear = "row.number.year"
    /// The volume is of a later year than the registration. Values: the volume, the day.
    case volumeYear = "row.volume.year"
    /// There is no date of registration.
    case registeredOnMissing = "row.registeredOn.missing"
    /// The date of registration cannot be read to the day. Values: the text, proposals.
    case registeredOnUnreadable = "row.registeredOn.unreadable"
    /// There is no date where one is needed. Values: none.
    case dateMissing = "row.date.missing"
    // What `CellDate` finds, under its own codes. Values: the text, then the dates that may be meant.
    case dateUnreadable = "date.unreadable"
    case dateImpossible = "date.impossible"
    case dateYear = "date.year"
    case dateTwoDigitYear = "date.twoDigitYear"
    case dateAmbiguous = "date.ambiguous"
    case dateTwo = "date.two"
    case dateAgeOnly = "date.ageOnly"
    case dateLunar = "date.lunar"
    case dateExtraText = "date.extraText"
    /// A doubtful date was read with the year of the book. Values: the text, the date taken.
    case dateByBook = "row.date.byBook"
    /// A year of birth was computed from an age. Values: the text, the year.
    case dateFromAge = "row.date.fromAge"
    /// The event is later than its registration. Values: the event, the registration.
    case dateOrder = "row.date.order"
    /// A date lies in the future. Values: the date.
    case dateFuture = "row.date.future"
    /// The person was born after the death. Values: the birth, the death.
    case deathBeforeBirth = "row.death.beforeBirth"
    /// The age is beyond any human life. Values: the age.
    case ageImplausible = "row.age.implausible"
    /// The mother was too young or too old for the birth. Values: the age.
    case motherAge = "row.mother.age"
    /// A code that the format does not know. Values: the text.
    case codeUnknown = "row.code.unknown"
    /// The sex is not stated.
    case sexMissing = "row.sex.missing"
    /// An identity number has not 12 digits, nor the 9 of an old card. Values: the text.
    case identifierLength = "row.identifier.length"
    /// Zeros in front of an identity number were lost and restored. Values: the text, the number.
    case identifierZeros = "row.identifier.zeros"
    /// The number's province is none. Values: the number.
    case identifierProvince = "row.identifier.province"
    /// The number speaks of another year of birth. Values: the number, the year.
    case identifierYear = "row.identifier.year"
    /// The number speaks of the other sex. Values: the number.
    case identifierSex = "row.identifier.sex"
    /// There is no number of the judgment, notice or sheet.
    case referenceMissing = "row.reference.missing"
    /// A judgment takes effect before it was given. Values: both days.
    case judgmentOrder = "row.judgment.order"
    /// A number of things is not one. Values: the text.
    case countUnreadable = "row.count.unreadable"
  }

  public var code: Code
  /// The column of the exchange format; empty when the row as a whole is meant.
  public var column: String
  public var severity: Severity
  /// What a message needs, in the order that the code states.
  public var values: [String]

  public init(code: Code, column: String, severity: Severity, values: [String] = []) {
    self.code = code
    self.column = column
    self.severity = severity
    self.values = values
  }
}
