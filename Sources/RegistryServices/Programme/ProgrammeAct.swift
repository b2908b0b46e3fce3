/// What is written down of the plan and of the work on it.
public enum ProgrammeAct: Sendable, Equatable {
  /// A plan was adopted, or adopted anew in other words.
  case adopted(AdoptedProgramme)
  /// An instance of an item was given to somebody, begun, finished, set a day, noted.
  case instanceRecorded(RecordedInstance)
  /// A proof was added to an instance.
  case evidenceAdded(AddedEvidence)
  /// Such a proof was taken back.
  case evidenceWithdrawn(WithdrawnEvidence)
  /// A line of a book beside the plan was written, changed or struck out.
  case recordKept(KeptRecord)
  /// A version of a document was kept, or the document was issued.
  case documentKept(KeptDocument)

  public var kind: ActKind {
    switch self {
    case .adopted: .programmeAdopted
    case .instanceRecorded: .programmeInstanceRecorded
    case .evidenceAdded: .programmeEvidenceAdded
    case .evidenceWithdrawn: .programmeEvidenceWithdrawn
    case .recordKept: .programmeRecordKept
    case .documentKept: .programmeDocumentKept
    }
  }

  /// The body in canonical form.
  public var canonicalText: String {
    switch self {
    case .adopted(let content): content.canonicalText
    case .instanceRecorded(let content): content.canonicalText
    case .evidenceAdded(let content): content.canonicalText
    case .evidenceWithdrawn(let content): content.canonicalText
    case .recordKept(let content): content.canonicalText
    case .documentKept(let content): content.canonicalText
    }
  }

  /// Reads a body back; nil for a kind of act that is none of the plan's.
  init?(kind: ActKind, _ value: CanonicalValue) throws(UnreadableAct) {
    switch kind {
    case .programmeAdopted: self = .adopted(try AdoptedProgramme(value))
    case .programmeInstanceRecorded: self = .instanceRecorded(try RecordedInstance(value))
    case .programmeEvidenceAdded: self = .evidenceAdded(try AddedEvidence(value))
    case .programmeEvidenceWithdrawn: self = .evidenceWithdrawn(try WithdrawnEvidence(value))
    case .programmeRecordKept: self = .recordKept(try KeptRecord(value))
    case .programmeDocumentKept: self = .documentKept(try KeptDocument(value))
    default: return nil
    }
  }
}
