import RecordLinkage

/// Brings judgments and the marriage entries that they dissolve together.
enum DivorceMatching {
  struct Result {
    /// For each judgment the place of its marriage entry, and whether that is a presumption.
    var marriages: [Int: (entry: Int, isPresumed: Bool)]
    var candidates: [MatchCandidate]
  }

  static func match(
    _ facts: KnownEventFacts, decisions: DecisionIndex, texts: inout TextIndex
  ) -> Result {
    let judgments = facts.judgments.map { MarriageRecord($0, in: &texts) }
    let entries = facts.marriages.map { MarriageRecord($0, in: &texts) }
    let texts = texts
    let judgmentReferences = facts.judgments.map(\.reference)
    let entryReferences = facts.marriages.map(\.reference)
    var stage = PairStage(leftCount: judgments.count, rightCount: entries.count)
    let decided = decisions.between(judgmentReferences, entryReferences)
    for pair in decided { stage.decide(pair.left, pair.right, pair.verdict) }
    for key in MarriageKey.allCases {
      let index = BlockIndex(count: judgments.count) { key.value(of: judgments[$0]) }
      for entry in entries.indices where stage.isRightFree(entry) {
        guard let value = key.value(of: entries[entry]) else { continue }
        index.forEach(value) { judgment in
          guard stage.isLeftFree(judgment),
            let judgement = DivorceRule.judge(
              judgment: judgments[judgment], entry: entries[entry], in: texts)
          else { return }
          stage.add(judgment, entry, judgement)
        }
      }
    }
    let outcomes = stage.settle(
      leftReferences: judgmentReferences, rightReferences: entryReferences,
      judge: { stage in
        EngineSide.opinions(
          EngineSide(
            .divorces,
            order: PaperOrder.of(judgmentReferences) { facts.judgments[$0].cells },
            turnsRecords: true, unit: { $0 }, isFree: stage.isLeftFree,
            decided: decided.map(\.left), cells: { facts.judgments[$0].cells }),
          EngineSide(
            .divorces, order: PaperOrder.of(entryReferences) { facts.marriages[$0].cells },
            unit: { $0 }, isFree: stage.isRightFree,
            decided: decided.map(\.right), cells: { facts.marriages[$0].cells }),
          decided: decided)
      },
      isContradicted: { judgment, entry in
        judgments[judgment].isContradicted(by: entries[entry], in: texts)
      })
    var marriages: [Int: (entry: Int, isPresumed: Bool)] = [:]
    for outcome in outcomes where outcome.isJoined {
      marriages[outcome.left] = (outcome.right, outcome.isPresumed)
    }
    return Result(
      marriages: marriages,
      candidates: outcomes.candidates(
        .judgmentAndMarriage, left: judgmentReferences, right: entryReferences
      ) { MarriageEvidence(judgments[$0], entries[$1], in: texts).reasons })
  }
}
