import CivilDate
import FoundationEssentials
import RecordLinkage
import RegistryServices
import Testing

/// What is joined without a person is right also where papers lack what they have in the sample:
/// numbers, parents, days, marks, letters.
@Suite struct EngineThresholdTests {
  /// What is taken from the papers; entries are left as they are.
  enum Loss: String, CaseIterable, Sendable {
    case identityNumbers, numbersAndParents, marks, days, letters, missingEntries, everything
  }

  static func spoiled(_ sample: SampleFacts, _ loss: Loss) -> KnownEventFacts {
    var facts = sample.facts
    let all = loss == .everything
    for place in facts.residents.indices {
      var resident = facts.residents[place]
      resident.identifier = ""
      if loss == .numbersAndParents {
        resident.motherName = ""
        resident.fatherName = ""
        resident.spelt.mother = ""
        resident.spelt.father = ""
      }
      if loss == .marks || all { resident.spelt = unmarked(resident) }
      if loss == .days || (all && place % 3 == 0), let born = resident.bornOn {
        resident.bornOn = .year(born.year)
      }
      if loss == .letters || (all && place % 5 == 0) {
        // A letter of the mother's name is lost.
        resident.motherName = String(resident.motherName.dropLast())
        resident.spelt.mother = String(resident.spelt.mother.dropLast())
      }
      facts.residents[place] = resident
    }
    for place in facts.birthEntries.indices { facts.birthEntries[place].identifier = "" }
    for place in facts.deathNotices.indices {
      facts.deathNotices[place].identifier = ""
      facts.deathNotices[place].number = ""
    }
    if loss == .missingEntries || all {
      facts.birthEntries = facts.birthEntries.enumerated().filter { $0.offset % 10 > 2 }
        .map(\.element)
      facts.deathEntries = facts.deathEntries.enumerated().filter { $0.offset % 10 > 2 }
        .map(\.element)
    }
    return facts
  }

  private static func unmarked(_ resident: ResidentFact) -> SpeltNames {
    SpeltNames(
      name: resident.name, mother: resident.motherName, father: resident.fatherName)
  }

  /// Pairs that were joined: those that need nobody, and those that wait for a person.
  private static func joined(
    _ events: KnownEvents
  ) -> [(paper: String, entry: String, isPresumed: Bool)] {
    let waiting = Set(events.candidates.map(\.id))
    var joined: [(paper: String, entry: String, isPresumed: Bool)] = []
    for event in events.births {
      guard let entry = event.entries.first else { continue }
      for paper in event.residents {
        joined.append((paper, entry, event.entries.contains { waiting.contains("\(paper)~\($0)") }))
      }
    }
    for event in events.deaths {
      guard let entry = event.entries.first else { continue }
      for paper in event.notices {
        joined.append((paper, entry, event.entries.contains { waiting.contains("\(paper)~\($0)") }))
      }
    }
    return joined
  }

  @Test(arguments: SampleTruthTests.folders, Loss.allCases)
  func `of what is joined without a person ninety-nine in a hundred are right`(
    _ folder: String, _ loss: Loss
  ) throws {
    let sample = try SampleFacts(folder: folder)
    let events = KnownEvents(matching: Self.spoiled(sample, loss))
    let residents = try #require(sample.links["links.danso_to_ks"])
    let notices = try #require(sample.links["links.report_to_kt"])
    func isRight(_ paper: String, _ entry: String) -> Bool {
      let reference = String(paper.dropFirst(3))
      return paper.hasPrefix("ds:")
        ? residents[reference].map { "ks:\($0)" } == entry
        : notices[reference].map { "kt:\($0)" } == entry
    }
    let pairs = Self.joined(events)
    let sure = pairs.filter { !$0.isPresumed }
    let wrong = sure.filter { !isRight($0.paper, $0.entry) }
    let presumed = pairs.filter(\.isPresumed)
    let wrongPresumed = presumed.filter { !isRight($0.paper, $0.entry) }
    print(
      "\(loss): sure \(sure.count), wrong \(wrong.count); presumed \(presumed.count), wrong",
      "\(wrongPresumed.count); listed \(events.candidates.count { $0.presumption == .different })")
    #expect(sure.count > 100)
    #expect(wrong.count * 100 <= sure.count, "\(wrong.prefix(5))")
  }
}
