public import CivilDate
public import CivilRegistration

/// A paper ready to be printed: what it says, and the day by whose law it looks.
///
/// The same value gives the same bytes, on any day and any machine. What is not known is left out of
/// `fields` and stays blank on paper (Circular 04/2020/TT-BTP, article 29.9).
public struct PrintedPaper: Hashable, Sendable {
  public var kind: PaperKind
  /// The name of the paper by the law of its day; printed in capitals where the form has them.
  public var title: String
  /// Selects the layout: the day of registration for an original, the day of issue for a copy, a slip
  /// or a page of a book.
  public var on: PlainDate
  public var fields: [PaperField: String]
  public var ticks: Set<TickBox>
  /// In the order of the book; all of them are printed, if need be on further pages.
  public var notes: [PaperNote]
  /// The entries of a register page, the rows of a list.
  public var blocks: [PaperBlock]
  public var signers: [SignerBlock]
  public var marks: Set<PaperMark>
  /// Printed as a QR code where the layout has room for one; nil prints none.
  public var lookup: PaperLookup?

  public init(
    _ kind: PaperKind, title: String, on day: PlainDate, fields: [PaperField: String] = [:],
    ticks: Set<TickBox> = [], notes: [PaperNote] = [], blocks: [PaperBlock] = [],
    signers: [SignerBlock] = [], marks: Set<PaperMark> = [], lookup: PaperLookup? = nil
  ) {
    self.kind = kind
    self.title = title
    on = day
    self.fields = fields
    self.ticks = ticks
    self.notes = notes
    self.blocks = blocks
    self.signers = signers
    self.marks = marks
    self.lookup = lookup
  }
}
