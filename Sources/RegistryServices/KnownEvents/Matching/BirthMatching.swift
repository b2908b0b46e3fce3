/// Brings entries, notices, residents and survey sheets together.
struct BirthMatching {
  /// What came out for each paper, by its place among the papers of its kind.
  struct Result {
    var entries: BirthPapers
    var notices: BirthPapers
    var residents: BirthPapers
    var surveys: BirthPapers
    /// Pairs that were joined: notice or resident or survey unit on the left, entry unit on the right.
    var residentsAndEntries: [PairStage.Outcome]
    var noticesAndEntries: [PairStage.Outcome]
    /// Notice on the left, resident on the right.
    var noticesAndResidents: [PairStage.Outcome]
    var surveysAndEntries: [PairStage.Outcome]
    var candidates: [MatchCandidate]
  }

  private let texts: TextIndex
  private let decisions: DecisionIndex
  private var result: Result

  static func match(
    _ facts: KnownEventFacts, decisions: DecisionIndex, texts: inout TextIndex
  ) -> Result {
    let entries = facts.birthEntries.map { BirthRecord($0, in: &texts) }
    var written: [Int: BirthRecord] = [:]
    for place in facts.birthEntries.indices {
      guard let fact = facts.birthEntries[place].asWritten.first else { continue }
      written[place] = BirthRecord(fact, in: &texts)
    }
    let notices = facts.birthNotices.map { BirthRecord($0, in: &texts) }
    let residents = facts.residents.map { BirthRecord($0, in: &texts) }
    let surveys = facts.surveys.map { BirthRecord($0, in: &texts) }
    var matching = BirthMatching(
      texts: texts, decisions: decisions,
      result: Result(
        entries: BirthPapers(
          references: facts.birthEntries.map(\.reference), records: entries, written: written,
          cells: { facts.birthEntries[$0].cells }),
        notices: BirthPapers(
          references: facts.birthNotices.map(\.reference), records: notices,
          cells: { facts.birthNotices[$0].cells }),
        residents: BirthPapers(
          references: facts.residents.map(\.reference), records: residents,
          cells: { facts.residents[$0].cells }),
        surveys: BirthPapers(
          references: facts.surveys.map(\.reference), records: surveys,
          cells: { facts.surveys[$0].cells }),
        residentsAndEntries: [], noticesAndEntries: [], noticesAndResidents: [],
        surveysAndEntries: [], candidates: []))
    matching.run()
    return matching.result
  }

  private mutating func run() {
    mergeWithinKinds()
    result.residentsAndEntries = meet(
      result.residents, result.entries, relation: .residentAndBirthEntry)
    result.noticesAndEntries = meet(
      result.notices, result.entries, relation: .noticeAndBirthEntry)
    result.surveysAndEntries = meet(
      result.surveys, result.entries, relation: .surveyAndBirthEntry)
    result.noticesAndResidents = meetLeftOver()
  }

  private mutating func mergeWithinKinds() {
    let texts = texts
    let listed = result.entries.mergeTwins(
      by: [.identifier, .nameAndDay, .nameAndMother], in: texts, decisions: decisions
    ) { BirthRule.compareEntries($0, $1, in: texts) }
    result.candidates += listed.map {
      MatchCandidate(
        relation: .birthEntries, left: $0.left, right: $0.right, reasons: $0.reasons,
        presumption: .different)
    }
    _ = result.residents.mergeTwins(
      by: [.identifier, .nameAndDay], in: texts, decisions: decisions
    ) { BirthRule.compareResidents($0, $1, in: texts) }
    _ = result.surveys.mergeTwins(
      by: [.identifier, .nameAndDay], in: texts, decisions: decisions
    ) { BirthRule.compareResidents($0, $1, in: texts) }
    _ = result.notices.mergeTwins(
      by: [.motherIdentifier], in: texts, decisions: decisions
    ) { BirthRule.compareNotices($0, $1, in: texts) }
  }

  /// Residents without an entry, and notices of births that no resident has claimed yet.
  private mutating func meetLeftOver() -> [PairStage.Outcome] {
    var stage = PairStage(
      leftCount: result.notices.records.count, rightCount: result.residents.records.count)
    var entriesWithResident: Set<Int> = []
    for outcome in result.residentsAndEntries where outcome.isJoined {
      stage.takeRight(outcome.left)
      entriesWithResident.insert(outcome.right)
    }
    for outcome in result.noticesAndEntries
    where outcome.isJoined && entriesWithResident.contains(outcome.right) {
      stage.takeLeft(outcome.left)
    }
    return meet(
      result.notices, result.residents, relation: .noticeAndResident, stage: stage)
  }

  private mutating func meet(
    _ left: BirthPapers, _ right: BirthPapers, relation: MatchCandidate.Relation,
    stage start: PairStage? = nil
  ) -> [PairStage.Outcome] {
    var stage =
      start ?? PairStage(leftCount: left.records.count, rightCount: right.records.count)
    let decided = decisions.between(left.references, right.references)
    for pair in decided {
      stage.decide(left.units[pair.left], right.units[pair.right], pair.verdict)
    }
    for key in BirthKey.identities { addPairs(of: left, and: right, by: key, to: &stage) }
    stage.settleIdentity(leftReferences: left.references, rightReferences: right.references)
    for key in BirthKey.others { addPairs(of: left, and: right, by: key, to: &stage) }
    let texts = texts
    let outcomes = stage.settle(
      leftReferences: left.references, rightReferences: right.references,
      judge: { stage in
        EngineSide.opinions(
          left.side(
            isFree: stage.isLeftFree, decided: decided.map(\.left)),
          right.side(isFree: stage.isRightFree, decided: decided.map(\.right)), decided: decided)
      },
      isContradicted: {
        BirthEvidence(left.records[$0], right.records[$1], in: texts).isContradicted
      })
    result.candidates += outcomes.candidates(
      relation, left: left.references, right: right.references
    ) { BirthEvidence(left.records[$0], right.records[$1], in: texts).reasons }
    return outcomes.filter(\.isJoined)
  }

  /// Judges the papers that share a key and are still free.
  private func addPairs(
    of left: BirthPapers, and right: BirthPapers, by key: BirthKey, to stage: inout PairStage
  ) {
    let index = BlockIndex(count: right.records.count) { place in
      stage.isRightFree(right.units[place]) ? key.value(of: right.records[place]) : nil
    }
    for place in left.records.indices where stage.isLeftFree(left.units[place]) {
      guard let value = key.value(of: left.records[place]) else { continue }
      index.forEach(value) { other in
        guard let judgement = right.judge(left.records[place], other, in: texts)
        else { return }
        stage.add(left.units[place], right.units[other], judgement)
      }
    }
  }
}
