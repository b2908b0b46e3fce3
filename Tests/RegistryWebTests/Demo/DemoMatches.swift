import CivilDate
import RegistryServices

/// Pairs of the demo office that wait for a decision.
actor DemoMatches: MatchDesk {
  private(set) var answers: [(id: String, answer: MatchAnswer?)] = []

  func progress() async throws -> [MatchProgress] {
    MatchJob.allCases.map {
      MatchProgress(
        job: $0, open: $0 == .deaths ? 12 : 0, doubted: $0 == .deaths ? 1 : 0, decided: 7)
    }
  }

  func candidates(_ query: MatchQuery) async throws -> MatchPage {
    let pairs = (1...4).map(pair).filter { pair in
      query.pattern == nil || pair.reasons.map(\.key).joined(separator: "+") == query.pattern
    }
    return MatchPage(
      pairs: pairs, open: 12, decided: 7 + answers.count { $0.answer != nil },
      page: max(1, query.page), pageCount: 2)
  }

  func patterns(_ job: MatchJob) async throws -> [MatchPattern] {
    [
      MatchPattern(
        reasons: [MessageCode("match.reason.name.slip")], pairs: 3, leastPermille: 972)
    ]
  }

  func decided(
    _ job: MatchJob, page: Int
  ) async throws -> (pairs: [DecidedPair], pageCount: Int) {
    let pair = pair(1)
    let decided = DecidedPair(
      id: "cap-9", left: pair.left, right: pair.right, verdict: .same,
      reason: "đã hỏi trưởng thôn", actor: "OFFICER", recordedAt: DemoOffice.moment())
    return ([decided], 1)
  }

  func effect(of job: MatchJob) async throws -> [MatchEffect] {
    let now = MatchEffect.Share(numerator: 196, denominator: 200, hundredths: 9_800)
    return [
      MatchEffect(
        target: "Khai tử đúng hạn", year: 2025, now: now,
        ifSame: MatchEffect.Share(numerator: 197, denominator: 200, hundredths: 9_850),
        ifDifferent: now)
    ]
  }

  func decide(
    candidateID: String, answer: MatchAnswer, reason: String, by: Account, requestKey: String
  ) async throws -> ActReceipt {
    answers.append((candidateID, answer))
    return ActReceipt(actID: "bt-9", sequence: 9, wasKnown: false)
  }

  func decideAll(
    candidateIDs: [String], verdict: MatchVerdict, reason: String, by: Account, requestKey: String
  ) async throws -> Int {
    for id in candidateIDs { answers.append((id, verdict == .same ? .same : .different)) }
    return candidateIDs.count
  }

  func undo(candidateID: String, by: Account, requestKey: String) async throws -> ActReceipt {
    answers.append((candidateID, nil))
    return ActReceipt(actID: "bt-10", sequence: 10, wasKnown: false)
  }

  private func pair(_ index: Int) -> MatchPair {
    let left = MatchSide(
      kind: "death", reference: "14/2024", name: "Nguyễn Thị Phương",
      eventDate: .day(DemoOffice.day(2024, 1, 11)), sex: "Nữ", relatedName: "",
      village: "Thôn Độ Chàng", reportedBy: "", registeredOn: .day(DemoOffice.day(2024, 1, 20)))
    let right = MatchSide(
      kind: "deathNotice", reference: "TT000316\(index)", name: "Nguyễn Thị Phượng",
      eventDate: .day(DemoOffice.day(2024, 1, 10 + index)), sex: "Nữ",
      relatedName: "Trần Văn Ba", village: "Thôn Độ Chàng", reportedBy: "Trưởng thôn Độ Chàng",
      registeredOn: nil)
    return MatchPair(
      id: "cap-\(index)", left: left, right: right,
      reasons: [MessageCode(index == 2 ? "match.reason.date.day" : "match.reason.name.slip")],
      verdict: nil, permille: 972,
      weights: [
        MatchWeight(field: "full_name", code: "linkage.personName.oneNear", tenths: 91),
        MatchWeight(field: "rivals", code: "linkage.rivals", tenths: -12),
      ],
      isPresumedSame: true,
      doubt: index == 2 ? MatchDoubtNote(author: "Lê Thị Hòa", reason: "chữ mờ") : nil)
  }
}
