import CivilDate
import RegistryServices
import Testing
import VitalStatistics

/// Notices of births: they know the mother by her number, and often no name of the child.
@Suite struct BirthNoticeRuleTests {
  private let mother = "001190000001"

  private func events(
    entries: [BirthEntryFact] = [], notices: [BirthNoticeFact], residents: [ResidentFact] = []
  ) -> KnownEvents {
    KnownEvents(
      matching: KnownEventFacts(
        birthEntries: entries, birthNotices: notices, residents: residents))
  }

  @Test func `one mother and one day are one delivery`() {
    let found = events(
      entries: [Papers.entry(motherIdentifier: mother)], notices: [Papers.notice()])
    #expect(found.births.count == 1 && found.candidates.isEmpty)
    #expect(found.births[0].notices == ["notice"])
  }

  @Test func `nobody gives birth twice in half a year`() {
    let near = events(
      entries: [Papers.entry(motherIdentifier: mother)],
      notices: [Papers.notice(born: "2024-08-30")])
    #expect(near.births.count == 1)
    #expect(near.candidates.map(\.presumption) == [.same])
    let next = events(
      entries: [Papers.entry(motherIdentifier: mother)],
      notices: [Papers.notice(born: "2025-02-05")])
    #expect(next.births.count == 2 && next.candidates.isEmpty)
  }

  @Test func `twins are told apart by sex and name, and none is lost`() {
    let girl = Papers.entry("girl", motherIdentifier: mother)
    let boy = Papers.entry("boy", name: "Lê Văn Tùng", sex: .male, motherIdentifier: mother)
    let both = events(
      entries: [girl, boy],
      notices: [
        Papers.notice("n1", children: 2), Papers.notice("n2", sex: .male, children: 2),
      ])
    #expect(both.births.map(\.entries).sorted { $0[0] < $1[0] } == [["boy"], ["girl"]])
    #expect(both.births.first { $0.entries == ["girl"] }?.notices == ["n1"])
    #expect(both.births.first { $0.entries == ["boy"] }?.notices == ["n2"])

    // Two unnamed girls and one entry: one of them is not registered, whichever it is.
    let one = events(
      entries: [girl],
      notices: [Papers.notice("n1", children: 2), Papers.notice("n2", children: 2)])
    #expect(one.births.count == 2)
    #expect(one.births.count { $0.registration != nil } == 1)
    #expect(one.candidates.allSatisfy { $0.reasons.contains(.ambiguous) })
    #expect(one.candidates.count == 2)
  }

  @Test func `twins with near names are not taken for one`() {
    let an = Papers.entry("an", name: "Lê Bảo An", motherIdentifier: mother)
    let residents = [
      Papers.resident("r1", name: "Lê Bảo An"), Papers.resident("r2", name: "Lê Bảo Anh"),
    ]
    let found = events(entries: [an], notices: [], residents: residents)
    #expect(found.births.count == 2)
    #expect(found.births.first { $0.registration != nil }?.residents == ["r1"])
    let anh = Papers.entry("anh", name: "Lê Bảo Anh", motherIdentifier: mother)
    #expect(events(entries: [an, anh], notices: []).births.count == 2)
  }

  @Test func `a child not registered meets in notice and population list`() {
    let named = events(notices: [Papers.notice(name: "Lê Thị An")], residents: [Papers.resident()])
    #expect(named.births.count == 1 && named.candidates.isEmpty)
    let unnamed = events(notices: [Papers.notice()], residents: [Papers.resident()])
    #expect(unnamed.births.count == 1 && unnamed.candidates.isEmpty)
    // The facility's day is the one that counts.
    let slipped = events(
      notices: [Papers.notice(name: "Lê Thị An")],
      residents: [Papers.resident(born: "2024-04-04")])
    #expect(slipped.births.count == 1 && slipped.candidates.count == 1)
    #expect(slipped.births[0].bornOn == Papers.date("2024-03-05"))
  }

  @Test func `a resident who slipped past the entry is caught by its notice`() {
    // Notice and entry meet by the mother's number; the resident's row agrees only with the notice.
    let found = events(
      entries: [Papers.entry(name: "Lê Thị Hoài Ân", motherIdentifier: mother)],
      notices: [Papers.notice(name: "Lê Thị An")], residents: [Papers.resident()])
    #expect(found.births.count == 1)
    #expect(found.births[0].residents == ["resident"])
    #expect(found.births[0].registration?.entry == "entry")
  }

  @Test func `two notices of one delivery are one birth`() {
    let found = events(notices: [Papers.notice("n1"), Papers.notice("n2", name: "Lê Thị An")])
    #expect(found.births.count == 1)
    let twins = events(
      notices: [Papers.notice("n1", children: 2), Papers.notice("n2", children: 2)])
    #expect(twins.births.count == 2)
  }
}
