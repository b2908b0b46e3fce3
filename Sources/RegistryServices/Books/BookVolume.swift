public import CivilDate
public import CivilRegistration

/// A volume of a book as it stands.
public struct BookVolume: Sendable, Equatable {
  public var kind: BookKind
  public var year: Int
  public var volume: Int
  /// As it stands on the cover.
  public var code: String
  /// The first number that belongs into it, and the last one given; the latter is one less while the
  /// volume is empty. A volume that was begun on paper has its first number there.
  public var firstNumber: Int
  public var lastNumber: Int
  /// The last number on paper when the office went on with the volume here; one less than the first number
  /// where the volume begins here.
  public var openedAfter: Int
  /// How many places the entries stand behind where their numbers alone would put them: a volume on paper
  /// has pages with fewer entries.
  public var shift: Int
  /// Entries that stand in it, as far as they were counted: on paper, and one by one since. Not the span of
  /// its numbers, of which some may be missing.
  public var entries: Int
  public var pages: Int
  public var entriesPerPage: Int
  public var openedOn: PlainDate
  /// The day of its last entry, as far as it was looked up.
  public var lastEntryOn: PlainDate?
  public var closedOn: PlainDate?
  public var closedReason: BookClosed.Reason?

  public init(
    kind: BookKind, year: Int, volume: Int, code: String, firstNumber: Int, lastNumber: Int,
    openedAfter: Int? = nil, shift: Int = 0, pages: Int, entriesPerPage: Int,
    openedOn: PlainDate, closedOn: PlainDate?, closedReason: BookClosed.Reason?
  ) {
    self.kind = kind
    self.year = year
    self.volume = volume
    self.code = code
    self.firstNumber = firstNumber
    self.lastNumber = lastNumber
    self.openedAfter = openedAfter ?? firstNumber - 1
    self.shift = shift
    entries = lastNumber - firstNumber + 1
    self.pages = pages
    self.entriesPerPage = entriesPerPage
    self.openedOn = openedOn
    self.closedOn = closedOn
    self.closedReason = closedReason
  }

  /// Whether no number of it was given, on paper or here.
  public var isEmpty: Bool { lastNumber < firstNumber }

  /// The page on which the entry of a number stands, from 1.
  public func page(of number: Int) -> Int { (number - firstNumber + shift) / entriesPerPage + 1 }

  /// Pages that bear an entry.
  public var usedPages: Int { isEmpty && shift == 0 ? 0 : page(of: lastNumber) }

  public var blankPages: Int { max(0, pages - usedPages) }
}
