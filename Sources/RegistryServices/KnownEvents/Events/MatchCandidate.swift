/// Two papers that a person has to look at, and how the figures treat them until then.
public struct MatchCandidate: Sendable, Hashable, Identifiable {
  /// Which papers face each other.
  public enum Relation: String, CaseIterable, Sendable {
    case residentAndBirthEntry, noticeAndBirthEntry, noticeAndResident, surveyAndBirthEntry
    case birthEntries
    case noticeAndDeathEntry, deathNotices
    case residentAndDeath, birthEntryAndDeath
    case judgmentAndMarriage
  }

  public var relation: Relation
  public var left: String
  public var right: String
  public var reasons: [MatchReason]
  /// `same` when the two count as one event until somebody decides.
  public var presumption: MatchVerdict
  /// How likely linkage thinks it that the two are one, in thousandths; nil where it saw no chance or
  /// nothing to weigh.
  public var permille: Int?
  /// Why: in bits, field by field.
  public var weights: [MatchWeight]

  /// Made of the two references, and so the same whatever the order of the files.
  public var id: String { "\(left)~\(right)" }

  public init(
    relation: Relation, left: String, right: String, reasons: [MatchReason],
    presumption: MatchVerdict, permille: Int? = nil, weights: [MatchWeight] = []
  ) {
    self.relation = relation
    self.left = left
    self.right = right
    self.reasons = reasons
    self.presumption = presumption
    self.permille = permille
    self.weights = weights
  }
}
