public import CivilDate

/// What the office adds to an entry when it makes a paper of it.
public struct PaperIssue: Hashable, Sendable {
  /// The name of the paper from the law book (`paper.….title`), for the day of the paper.
  public var title: String
  /// The number of an extract or copy as the law book has it written; empty for the certificates of birth
  /// and marriage, which bear the number of the entry (Circular 04/2020/TT-BTP, article 29.4).
  public var number: String
  public var agency: PaperAgency
  /// The day on which the paper is issued.
  public var on: PlainDate
  public var signers: [SignerBlock]
  public var marks: Set<PaperMark>
  public var lookup: PaperLookup?
  /// What of the book's own notes goes on the paper.
  public var noteWords: PaperNoteWords

  public init(
    title: String, number: String = "", agency: PaperAgency, on day: PlainDate,
    signers: [SignerBlock], marks: Set<PaperMark> = [], lookup: PaperLookup? = nil,
    noteWords: PaperNoteWords = .none
  ) {
    self.title = title
    self.number = number
    self.agency = agency
    on = day
    self.signers = signers
    self.marks = marks
    self.lookup = lookup
    self.noteWords = noteWords
  }
}
