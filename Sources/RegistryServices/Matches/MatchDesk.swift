public import CivilDate

/// Pairs of papers that may speak of the same event, for a person to decide.
public protocol MatchDesk: Sendable {
  func candidates(page: Int) async throws -> MatchPage
  /// Keeps the decision as an act; `candidateID` as listed.
  func decide(
    candidateID: String, verdict: MatchVerdict, reason: String, by: Account, requestKey: String
  ) async throws -> ActReceipt
  /// Takes a decision back, as an act of its own.
  func undo(candidateID: String, by: Account, requestKey: String) async throws -> ActReceipt
}

public enum MatchVerdict: String, Sendable, CaseIterable { case same, different }

/// One side of a pair.
public struct MatchSide: Sendable, Equatable {
  public var kind: String
  public var reference: String
  public var name: String
  public var eventDate: PartialDate?
  public var sex: String
  /// Mother of a child, spouse …
  public var relatedName: String
  public var village: String
  public var reportedBy: String
  public var registeredOn: PartialDate?

  public init(
    kind: String, reference: String, name: String, eventDate: PartialDate?, sex: String,
    relatedName: String, village: String, reportedBy: String, registeredOn: PartialDate?
  ) {
    self.kind = kind
    self.reference = reference
    self.name = name
    self.eventDate = eventDate
    self.sex = sex
    self.relatedName = relatedName
    self.village = village
    self.reportedBy = reportedBy
    self.registeredOn = registeredOn
  }
}

/// A pair with the reasons why it was not joined by itself.
public struct MatchPair: Sendable, Equatable, Identifiable {
  public var id: String
  public var left: MatchSide
  public var right: MatchSide
  public var reasons: [MessageCode]
  /// The standing decision, if one was made.
  public var verdict: MatchVerdict?

  public init(
    id: String, left: MatchSide, right: MatchSide, reasons: [MessageCode], verdict: MatchVerdict?
  ) {
    self.id = id
    self.left = left
    self.right = right
    self.reasons = reasons
    self.verdict = verdict
  }
}

public struct MatchPage: Sendable, Equatable {
  public var pairs: [MatchPair]
  public var open: Int
  public var decided: Int
  public var page: Int
  public var pageCount: Int

  public init(pairs: [MatchPair], open: Int, decided: Int, page: Int, pageCount: Int) {
    self.pairs = pairs
    self.open = open
    self.decided = decided
    self.page = page
    self.pageCount = pageCount
  }
}
