import CivilDate
import CivilRegistration
import RecordLinkage
import RegistryServices
import Testing

/// One form, notice or name asked of the small sample commune, whose truth is known.
@Suite struct PaperFinderTests {
  private let sample: SampleFacts
  private let finder: PaperFinder

  init() throws {
    sample = try SampleFacts(folder: SampleFacts.small)
    finder = PaperFinder(sample.facts)
  }

  /// What an officer types who enters a birth a second time, with a slip as people make them.
  private static func typed(_ entry: BirthEntryFact, slip: Int) -> BirthEntryFact {
    var form = entry
    form.reference = ""
    form.identifier = ""
    form.motherIdentifier = ""
    switch slip % 5 {
    case 0:
      form.bornOn = form.bornOn?.date.map { PartialDate.day($0.adding(days: 1)) } ?? form.bornOn
    case 1: form.spelt.mother = String(form.spelt.mother.dropLast())
    case 2: form.spelt.name = VietnameseText.folded(form.spelt.name)
    case 3: form.spelt.father = ""
    default:
      form.spelt.name = form.spelt.name.replacing(" Thị ", with: " ").replacing(" Văn ", with: " ")
    }
    if slip % 5 == 3 { form.fatherName = "" }
    return form
  }

  @Test func `a birth that is entered again is found in spite of a slip, and no other`() throws {
    var finder = finder
    let entries = sample.facts.birthEntries
    let asked = stride(from: 0, to: entries.count, by: 3)
    var (found, others) = (0, 0)
    for place in asked {
      let form = Self.typed(entries[place], slip: place / 3)
      let question = try #require(PaperQuestion(KnownEventFacts(birthEntries: [form])))
      let likely = finder.find(question, among: .birth, expected: 0.01)
        .filter { $0.alonePermille >= 500 }
      if likely.contains(where: { $0.paper == entries[place].reference }) { found += 1 }
      others += likely.count { $0.paper != entries[place].reference }
    }
    let count = asked.underestimatedCount
    print("entered again: \(found) of \(count) found, \(others) others")
    #expect(found * 100 >= count * 98)
    #expect(others * 100 <= count)
  }

  @Test func `of births that are entered once hardly one in a hundred looks like a double`() throws
  {
    var finder = finder
    let entries = sample.facts.birthEntries
    var alarms = 0
    let asked = stride(from: 0, to: entries.count, by: 2)
    for place in asked {
      finder.remove([entries[place].reference])
      let facts = KnownEventFacts(birthEntries: [entries[place]])
      let question = try #require(PaperQuestion(facts))
      let likely = finder.find(question, among: .birth, expected: 0.01)
        .filter { $0.alonePermille >= 500 }
      if !likely.isEmpty { alarms += 1 }
      finder.put(facts)
    }
    print("alarms: \(alarms) of \(asked.underestimatedCount)")
    #expect(alarms * 100 <= asked.underestimatedCount)
  }

  @Test func `a notice is told whether its birth is registered`() throws {
    var finder = finder
    let truth = try #require(sample.links["links.notice_to_ks"])
    var (right, wrong, silent) = (0, 0, 0)
    for notice in sample.facts.birthNotices {
      let question = try #require(PaperQuestion(KnownEventFacts(birthNotices: [notice])))
      let best = finder.find(question, among: .birth, expected: 0.7, limit: 1).first
      let entry = truth[String(notice.reference.dropFirst(3))].map { "ks:\($0)" }
      if let best, best.alonePermille >= 900 {
        if best.paper == entry { right += 1 } else { wrong += 1 }
      } else if entry != nil {
        silent += 1
      }
    }
    print("notices: \(right) right, \(wrong) wrong, \(silent) silent")
    #expect(wrong == 0)
    #expect(right * 100 >= truth.count * 97)
  }

  @Test func `a name typed as it sounds finds the person`() throws {
    var finder = finder
    let residents = sample.facts.residents
    let sounds = [("s", "x"), ("tr", "ch"), ("y", "i"), ("gi", "d")]
    var (asked, found) = (0, 0)
    for place in stride(from: 0, to: residents.count, by: 5) {
      let resident = residents[place]
      let spelling = resident.name
      guard let born = resident.bornOn,
        let sound = sounds.first(where: { spelling.contains($0.0) })
      else { continue }
      asked += 1
      let typed = spelling.replacing(sound.0, with: sound.1)
      let question = PaperQuestion(name: typed, year: born.year)
      let similar = finder.find(question, among: .residents, expected: 0.9, limit: 12)
        .filter { $0.alonePermille >= 20 }
      if similar.contains(where: { $0.paper == resident.reference }) { found += 1 }
    }
    print("as it sounds: \(found) of \(asked)")
    #expect(asked > 100)
    #expect(found * 100 >= asked * 90)
  }

  @Test func `a paper is found by what it says now, and not at all when it is gone`() throws {
    var finder = finder
    var entry = sample.facts.birthEntries[0]
    let before = try #require(PaperQuestion(KnownEventFacts(birthEntries: [entry])))
    entry.name = "quach thi khue tu"
    entry.spelt.name = "Quách Thị Khuê Tú"
    entry.bornOn = .year(1931)
    entry.identifier = ""
    entry.motherName = "lo thi nhai"
    entry.spelt.mother = "Lò Thị Nhài"
    entry.motherIdentifier = ""
    entry.fatherName = ""
    entry.spelt.father = ""
    let facts = KnownEventFacts(birthEntries: [entry])
    let after = try #require(PaperQuestion(facts))
    func sure(_ question: PaperQuestion) -> [String] {
      finder.find(question, among: .birth, expected: 0.5).filter { $0.permille >= 900 }.map(\.paper)
    }
    #expect(sure(before) == [entry.reference] && sure(after) == [])
    finder.put(facts)
    #expect(sure(before) == [] && sure(after) == [entry.reference])
    finder.remove([entry.reference])
    #expect(sure(after) == [])
    finder.remove([entry.reference, "nobody"])
  }

  @Test func `papers of another family are never found, and a small register finds nothing`() throws
  {
    var finder = finder
    let facts = KnownEventFacts(birthEntries: [sample.facts.birthEntries[0]])
    let question = try #require(PaperQuestion(facts))
    #expect(finder.find(question, among: .death, expected: 0.5).isEmpty)
    #expect(finder.find(question, among: .parentage, expected: 0.5).isEmpty)
    var small = PaperFinder(facts)
    #expect(small.find(question, among: .birth, expected: 0.5).isEmpty)
    #expect(PaperQuestion(KnownEventFacts()) == nil)
  }
}
