import CivilDate
import RegistryServices

/// Pairs of the demo office that wait for a decision.
actor DemoMatches: MatchDesk {
  private(set) var decisions: [(id: String, verdict: MatchVerdict?)] = []

  func candidates(page: Int) async throws -> MatchPage {
    let pairs = (1...4).map { pair($0) }
    return MatchPage(
      pairs: pairs, open: pairs.count { $0.verdict == nil } + 8,
      decided: 7 + decisions.count { $0.verdict != nil }, page: page, pageCount: 2)
  }

  func decide(
    candidateID: String, verdict: MatchVerdict, reason: String, by: Account, requestKey: String
  ) async throws -> ActReceipt {
    decisions.append((candidateID, verdict))
    return ActReceipt(actID: "bt-9", sequence: 9, wasKnown: false)
  }

  func undo(candidateID: String, by: Account, requestKey: String) async throws -> ActReceipt {
    decisions.append((candidateID, nil))
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
    let id = "cap-\(index)"
    return MatchPair(
      id: id, left: left, right: right, reasons: [MessageCode("error.409.text")],
      verdict: decisions.last { $0.id == id }?.verdict)
  }
}
