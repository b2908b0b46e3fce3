/// One meeting of two kinds of papers: judges the pairs that can be the same and joins them rule by rule.
///
/// `left` and `right` are units: a paper, or several that are already known to be one.
struct PairStage {
  /// A pair that came out joined, or that a person has to look at.
  struct Outcome {
    var left: Int
    var right: Int
    var isJoined: Bool
    var isPresumed: Bool
    var isDecided: Bool
    var isAmbiguous: Bool
    /// What the engine thinks; nil where it saw no chance or was not asked.
    var opinion: MatchOpinion?
  }

  private struct Pair {
    var left: Int32
    var right: Int32
    var judgement: PairJudgement

    var key: UInt64 { BlockIndex.key(left, right) }

    /// By rule, then by pair; of the same pair the judgement that saw most agreements comes first.
    var order: (UInt8, UInt64, UInt8) {
      (judgement.rule, key, UInt8.max - judgement.agreements)
    }
  }

  private var pairs: [Pair] = []
  private var leftTaken: [Bool]
  private var rightTaken: [Bool]
  private var joined: [Outcome] = []
  private var listed: [Outcome] = []
  /// Pairs that a person has decided, and that no rule may touch.
  private var decided: Set<UInt64> = []
  /// What the engine thinks of pairs that the certain rules left.
  private var opinions: [UInt64: MatchOpinion] = [:]

  init(leftCount: Int, rightCount: Int) {
    leftTaken = Array(repeating: false, count: leftCount)
    rightTaken = Array(repeating: false, count: rightCount)
  }

  /// Whether nobody has claimed the unit yet.
  func isLeftFree(_ left: Int) -> Bool { !leftTaken[left] }
  func isRightFree(_ right: Int) -> Bool { !rightTaken[right] }

  /// Puts a unit aside that has its partner already.
  mutating func takeLeft(_ left: Int) { leftTaken[left] = true }
  mutating func takeRight(_ right: Int) { rightTaken[right] = true }

  /// What a person said of the two, before any rule.
  mutating func decide(_ left: Int, _ right: Int, _ verdict: MatchVerdict) {
    decided.insert(BlockIndex.key(Int32(left), Int32(right)))
    guard verdict == .same else { return }
    leftTaken[left] = true
    rightTaken[right] = true
    joined.append(
      Outcome(
        left: left, right: right, isJoined: true, isPresumed: false, isDecided: true,
        isAmbiguous: false))
  }

  /// Puts a judged pair into the stage; the same pair may come more than once.
  mutating func add(_ left: Int, _ right: Int, _ judgement: PairJudgement) {
    pairs.append(Pair(left: Int32(left), right: Int32(right), judgement: judgement))
  }

  /// Joins what identity decides, so that the other keys have fewer papers to compare.
  ///
  /// All pairs of that rule must have been added.
  mutating func settleIdentity(
    leftReferences: [String], rightReferences: [String]
  ) {
    let decidable = pairs.filter { $0.judgement.rule == PairJudgement.identityRule }
    guard !decidable.isEmpty else { return }
    let others = pairs.filter { $0.judgement.rule != PairJudgement.identityRule }
    pairs = decidable
    settlePairs(leftReferences: leftReferences, rightReferences: rightReferences)
    pairs = others
  }

  /// Joins what meets uniquely, rule after rule; what fits several papers equally is joined as far as
  /// each side allows and marked ambiguous. References break the last ties.
  mutating func settle(
    leftReferences: [String], rightReferences: [String]
  ) -> [Outcome] {
    settlePairs(leftReferences: leftReferences, rightReferences: rightReferences)
    return joined + listed
  }

  /// The same with the linkage engine between the rules: what the certain rules leave is joined if
  /// the engine is sure, then by the rules of presumption, then if the engine thinks it likely; what
  /// it thinks possible is listed.
  ///
  /// `judge` is what the engine thinks of the units that are free at that moment; `isContradicted`
  /// whether something forbids that two units are joined without a person.
  mutating func settle(
    leftReferences: [String], rightReferences: [String],
    judge: (PairStage) -> [MatchOpinion], isContradicted: (Int, Int) -> Bool
  ) -> [Outcome] {
    let later = pairs.filter { $0.judgement.rule > PairJudgement.lastCertainRule }
    pairs.removeAll { $0.judgement.rule > PairJudgement.lastCertainRule }
    settlePairs(leftReferences: leftReferences, rightReferences: rightReferences)
    pairs = later
    // Where one side has nobody left the engine has nothing to weigh, and is not made ready.
    let isOpen = leftTaken.contains(false) && rightTaken.contains(false)
    for opinion in isOpen ? judge(self) : [] {
      let key = BlockIndex.key(Int32(opinion.left), Int32(opinion.right))
      if !decided.contains(key) { opinions[key] = opinion }
    }
    let ordered = opinions.values.sorted {
      $0.permille == $1.permille
        ? (leftReferences[$0.left], rightReferences[$0.right])
          < (leftReferences[$1.left], rightReferences[$1.right])
        : $0.permille > $1.permille
    }
    for opinion in ordered
    where opinion.permille >= MatchThreshold.sure && areFree(opinion)
      && !isContradicted(opinion.left, opinion.right)
    {
      take(outcome(opinion, isJoined: true, isPresumed: false))
    }
    settlePairs(leftReferences: leftReferences, rightReferences: rightReferences)
    for opinion in ordered
    where opinion.permille >= MatchThreshold.presumed && areFree(opinion)
      && !isContradicted(opinion.left, opinion.right)
    {
      take(outcome(opinion, isJoined: true, isPresumed: true))
    }
    let known = Set(listed.map { BlockIndex.key(Int32($0.left), Int32($0.right)) })
    for opinion in ordered
    where areFree(opinion)
      && !known.contains(BlockIndex.key(Int32(opinion.left), Int32(opinion.right)))
    {
      listed.append(outcome(opinion, isJoined: false, isPresumed: false))
    }
    return joined + listed
  }

  private func areFree(_ opinion: MatchOpinion) -> Bool {
    !leftTaken[opinion.left] && !rightTaken[opinion.right]
  }

  private func outcome(
    _ opinion: MatchOpinion, isJoined: Bool, isPresumed: Bool
  ) -> Outcome {
    Outcome(
      left: opinion.left, right: opinion.right, isJoined: isJoined, isPresumed: isPresumed,
      isDecided: false, isAmbiguous: false, opinion: opinion)
  }

  private mutating func settlePairs(
    leftReferences: [String], rightReferences: [String]
  ) {
    if !decided.isEmpty { pairs.removeAll { decided.contains($0.key) } }
    pairs.sort { $0.order < $1.order }
    var start = 0
    while start < pairs.count {
      let rule = pairs[start].judgement.rule
      var end = start
      while end < pairs.count, pairs[end].judgement.rule == rule { end += 1 }
      let free = freePairs(start..<end)
      if rule >= PairJudgement.listedRule {
        listed += free.map { outcome($0, isJoined: false, isAmbiguous: false) }
      } else {
        join(free, leftReferences: leftReferences, rightReferences: rightReferences)
      }
      start = end
    }
    pairs = []
  }

  /// The pairs of one rule, each once, of which neither side is taken.
  private func freePairs(_ range: Range<Int>) -> [Pair] {
    var free: [Pair] = []
    for index in range {
      let pair = pairs[index]
      if let last = free.last, last.key == pair.key { continue }
      if !leftTaken[Int(pair.left)], !rightTaken[Int(pair.right)] { free.append(pair) }
    }
    return free
  }

  private mutating func join(
    _ free: [Pair], leftReferences: [String], rightReferences: [String]
  ) {
    var leftCounts = [Int32](repeating: 0, count: leftTaken.count)
    var rightCounts = [Int32](repeating: 0, count: rightTaken.count)
    for pair in free {
      leftCounts[Int(pair.left)] += 1
      rightCounts[Int(pair.right)] += 1
    }
    var ambiguous: [Pair] = []
    for pair in free {
      if leftCounts[Int(pair.left)] == 1, rightCounts[Int(pair.right)] == 1 {
        take(outcome(pair, isJoined: true, isAmbiguous: false))
      } else {
        ambiguous.append(pair)
      }
    }
    ambiguous.sort {
      if $0.judgement.agreements != $1.judgement.agreements {
        return $0.judgement.agreements > $1.judgement.agreements
      }
      let (a, b) = (leftReferences[Int($0.left)], leftReferences[Int($1.left)])
      return a == b
        ? rightReferences[Int($0.right)] < rightReferences[Int($1.right)] : a < b
    }
    for pair in ambiguous {
      let isFree = !leftTaken[Int(pair.left)] && !rightTaken[Int(pair.right)]
      let result = outcome(pair, isJoined: isFree, isAmbiguous: true)
      if isFree { take(result) } else { listed.append(result) }
    }
  }

  private mutating func take(_ outcome: Outcome) {
    leftTaken[outcome.left] = true
    rightTaken[outcome.right] = true
    joined.append(outcome)
  }

  private func outcome(_ pair: Pair, isJoined: Bool, isAmbiguous: Bool) -> Outcome {
    Outcome(
      left: Int(pair.left), right: Int(pair.right), isJoined: isJoined,
      isPresumed: isAmbiguous || pair.judgement.rule > PairJudgement.lastCertainRule,
      isDecided: false, isAmbiguous: isAmbiguous, opinion: opinions[pair.key])
  }
}
