public import CivilDate
public import LegalRules

/// What is entered, noted and handed out when an act is completed, and the rules that say so.
///
/// It is complete but for the number, which the book gives in the transaction of the act.
public struct RegistrationDecision: Hashable, Sendable {
  public var act: ActName
  /// The name under which law files give its time: `processing.PROCEDURE`.
  public var procedure: String
  public var registeredOn: PlainDate
  /// The book in which it is written.
  public var book: BookKind
  /// Whether that book gives it a number; a note on an entry takes none.
  public var takesNumber = true
  /// How the entry comes into the book; nil for acts that make no entry of a person.
  public var type: RegistrationType?
  /// The boxes ticked in the book.
  public var boxes: [TickBox] = []
  /// Whether the duty to declare was met in time, with the last days by counting and in law and the
  /// article; nil where there is no such duty.
  public var timeliness: TimelinessFinding?
  /// The new entry in the columns of the exchange format, computed cells filled in, the number left out;
  /// nil for an act that makes none.
  public var row: SourceRow?
  /// The kind of `row`.
  public var rowKind: SourceKind?
  /// The content that the paper shows, where it is about an entry that stands already; nil otherwise.
  public var shown: EntryHistory?
  /// What is changed in and noted on entries that stand already.
  public var amendments: [EntryAmendment] = []
  /// The papers to print, the main one first.
  public var papers: [IssuedPaper] = []
  /// Values that papers print and no column holds, by name: the phrase of a certificate, its period.
  public var particulars: [String: String] = [:]
  /// Fields of the form that go on no paper and into no log of papers: they would tell of an adoption.
  public var withheld: Set<String> = []
  /// What has to be done after it.
  public var followUps: [FollowUp] = []
  /// What the officer gives a reason for.
  public var warnings: [FormProblem] = []
  /// Each rule used, with its article.
  public var rules: [AppliedRule] = []
  /// What the law of the day is known to say and has not been published; the officer acts without it.
  public var unknown: [LegalGap] = []

  /// A decision with nothing in it but what every act has.
  public init(act: ActName, procedure: String, registeredOn: PlainDate, book: BookKind) {
    self.act = act
    self.procedure = procedure
    self.registeredOn = registeredOn
    self.book = book
  }

  /// The warnings that want a reason each. Likely doubles want a conclusion (`FormProblem.Code.likelyDouble`).
  public var questions: [FormProblem] { warnings.filter { $0.code != .likelyDouble } }

  /// The warnings for which no reason is given; `reasons` are by code and field.
  public func unanswered(_ reasons: [WarningKey: String]) -> [FormProblem] {
    questions.filter { warning in
      reasons[WarningKey(warning)].map { $0.allSatisfy(\.isWhitespace) } ?? true
    }
  }
}
