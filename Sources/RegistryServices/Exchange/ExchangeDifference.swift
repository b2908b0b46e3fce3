/// The classes into which a comparison sorts the entries of an export and of our books.
public enum ExchangeDifference: String, CaseIterable, Sendable {
  /// The same in every column.
  case equal
  /// The same but for ways of writing: a date's style, capitals, spaces, signs of emptiness.
  case form
  /// The system has what we lack, such as a personal number.
  case theyHaveMore
  /// We have what the system lacks.
  case weHaveMore
  /// Some column says something else.
  case changed
  /// One number of a book stands for different people.
  case numberClash
  /// Only the system has the entry.
  case onlyTheirs
  /// Only our book has the entry, of a year and an office that the export covers.
  case onlyOurs
  /// A row of the export that cannot be read as an entry.
  case unreadable

  /// What can be decided on all of a class at once.
  public var choices: [ExchangeChoice] {
    switch self {
    case .equal, .form: [.markHeld]
    case .theyHaveMore, .changed: [.takeTheirs, .keepOurs]
    case .weHaveMore: [.keepOurs, .takeTheirs]
    case .numberClash: [.keepOurs]
    case .onlyTheirs: [.takeTheirs, .leave]
    case .onlyOurs: [.keepOurs, .leave]
    case .unreadable: [.leave]
    }
  }
}
