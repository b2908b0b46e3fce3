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
  /// volume is empty.
  public var firstNumber: Int
  public var lastNumber: Int
  public var pages: Int
  public var entriesPerPage: Int
  public var openedOn: PlainDate
  public var closedOn: PlainDate?
  public var closedReason: BookClosed.Reason?

  public init(
    kind: BookKind, year: Int, volume: Int, code: String, firstNumber: Int, lastNumber: Int,
    pages: Int, entriesPerPage: Int, openedOn: PlainDate, closedOn: PlainDate?,
    closedReason: BookClosed.Reason?
  ) {
    self.kind = kind
    self.year = year
    self.volume = volume
    self.code = code
    self.firstNumber = firstNumber
    self.lastNumber = lastNumber
    self.pages = pages
    self.entriesPerPage = entriesPerPage
    self.openedOn = openedOn
    self.closedOn = closedOn
    self.closedReason = closedReason
  }

  /// Entries that stand in it.
  public var entries: Int { lastNumber - firstNumber + 1 }

  /// Pages that bear an entry.
  public var usedPages: Int { (entries + entriesPerPage - 1) / entriesPerPage }

  public var blankPages: Int { max(0, pages - usedPages) }
}
