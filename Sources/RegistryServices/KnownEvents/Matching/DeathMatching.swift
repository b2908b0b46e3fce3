/// Brings death entries and the notices of facilities and of village heads together.
struct DeathMatching {
  /// The papers of one kind.
  struct Papers {
    var references: [String]
    var records: [DeathRecord]
    /// The first paper of the same death.
    var units: [Int]
    /// What a paper says, as the linkage engine reads it.
    let cells: (Int) -> [String]
    /// In which order that engine takes them.
    let order: [Int]

    init(references: [String], records: [DeathRecord], cells: @escaping (Int) -> [String]) {
      self.references = references
      self.cells = cells
      order = PaperOrder.of(references, cells: cells)
      self.records = records
      units = Array(records.indices)
    }
  }

  struct Result {
    var entries: Papers
    var facilities: Papers
    var villageHeads: Papers
    /// Notice on the left, entry on the right.
    var facilitiesAndEntries: [PairStage.Outcome] = []
    var villageHeadsAndEntries: [PairStage.Outcome] = []
    /// Village head on the left, facility on the right.
    var villageHeadsAndFacilities: [PairStage.Outcome] = []
    var candidates: [MatchCandidate] = []
  }

  private let texts: TextIndex
  private let decisions: DecisionIndex
  private var result: Result

  static func match(
    _ facts: KnownEventFacts, decisions: DecisionIndex, texts: inout TextIndex
  ) -> Result {
    let entries = facts.deathEntries.map { DeathRecord($0, in: &texts) }
    let facilities = facts.deathNotices.filter { $0.source == .facility }
    let heads = facts.deathNotices.filter { $0.source == .villageHead }
    let facilityRecords = facilities.map { DeathRecord($0, in: &texts) }
    let headRecords = heads.map { DeathRecord($0, in: &texts) }
    var matching = DeathMatching(
      texts: texts, decisions: decisions,
      result: Result(
        entries: Papers(
          references: facts.deathEntries.map(\.reference), records: entries,
          cells: { facts.deathEntries[$0].cells(paper: entries[$0].paper) }),
        facilities: Papers(
          references: facilities.map(\.reference), records: facilityRecords,
          cells: { facilities[$0].cells(paper: facilityRecords[$0].paper) }),
        villageHeads: Papers(
          references: heads.map(\.reference), records: headRecords,
          cells: { heads[$0].cells(paper: headRecords[$0].paper) })))
    matching.run()
    return matching.result
  }

  private mutating func run() {
    result.entries = merged(result.entries)
    result.facilities = merged(result.facilities)
    result.villageHeads = merged(result.villageHeads)
    result.facilitiesAndEntries = meet(
      result.facilities, result.entries, relation: .noticeAndDeathEntry)
    result.villageHeadsAndEntries = meet(
      result.villageHeads, result.entries, relation: .noticeAndDeathEntry)
    // What a village head tells and no entry holds may be what a facility has told.
    var stage = PairStage(
      leftCount: result.villageHeads.records.count, rightCount: result.facilities.records.count)
    var toldByHead: Set<Int> = []
    for outcome in result.villageHeadsAndEntries {
      stage.takeLeft(outcome.left)
      toldByHead.insert(outcome.right)
    }
    for outcome in result.facilitiesAndEntries where toldByHead.contains(outcome.right) {
      stage.takeRight(outcome.left)
    }
    result.villageHeadsAndFacilities = meet(
      result.villageHeads, result.facilities, relation: .deathNotices, stage: stage)
  }

  private func merged(_ papers: Papers) -> Papers {
    var merging = Merging(count: papers.records.count)
    var decided: Set<UInt64> = []
    for pair in decisions.between(papers.references, papers.references) {
      let (a, b) = (pair.left, pair.right)
      decided.insert(BlockIndex.key(Int32(min(a, b)), Int32(max(a, b))))
      if pair.verdict == .same { merging.join(a, b) }
    }
    for key in [DeathKey.identifier, .nameAndDay] {
      let index = BlockIndex(count: papers.records.count) { key.value(of: papers.records[$0]) }
      for place in papers.records.indices {
        guard let value = key.value(of: papers.records[place]) else { continue }
        index.forEach(value) { other in
          guard other > place,
            !decided.contains(BlockIndex.key(Int32(place), Int32(other))),
            DeathRule.areSame(papers.records[place], papers.records[other])
          else { return }
          merging.join(place, other)
        }
      }
    }
    var papers = papers
    for place in papers.units.indices { papers.units[place] = merging.root(of: place) }
    return papers
  }

  private mutating func meet(
    _ left: Papers, _ right: Papers, relation: MatchCandidate.Relation,
    stage start: PairStage? = nil
  ) -> [PairStage.Outcome] {
    let texts = texts
    var stage =
      start ?? PairStage(leftCount: left.records.count, rightCount: right.records.count)
    let decided = decisions.between(left.references, right.references)
    for pair in decided {
      stage.decide(left.units[pair.left], right.units[pair.right], pair.verdict)
    }
    for key in DeathKey.allCases {
      let index = BlockIndex(count: right.records.count) { place in
        stage.isRightFree(right.units[place]) ? key.value(of: right.records[place]) : nil
      }
      for place in left.records.indices where stage.isLeftFree(left.units[place]) {
        guard let value = key.value(of: left.records[place]) else { continue }
        index.forEach(value) { other in
          guard
            let judgement = DeathRule.judge(left.records[place], right.records[other], in: texts)
          else { return }
          stage.add(left.units[place], right.units[other], judgement)
        }
      }
    }
    let outcomes = stage.settle(
      leftReferences: left.references, rightReferences: right.references,
      judge: { stage in
        EngineSide.opinions(
          left.side(
            isFree: stage.isLeftFree, decided: decided.map(\.left)),
          right.side(isFree: stage.isRightFree, decided: decided.map(\.right)), decided: decided)
      },
      isContradicted: {
        DeathEvidence(left.records[$0], right.records[$1], in: texts).isContradicted
      })
    result.candidates += outcomes.candidates(
      relation, left: left.references, right: right.references
    ) { DeathEvidence(left.records[$0], right.records[$1], in: texts).reasons }
    return outcomes.filter(\.isJoined)
  }
}
