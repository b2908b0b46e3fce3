import CivilDate
import FoundationEssentials
import RegistryServices
import Testing
import VitalStatistics

/// The sample commune ends in exactly the figures and links of its hidden truth.
///
/// The small sample is in the project; another one, such as a whole commune, is tried when
/// `HOTICH_FACTS` names a folder that make-facts.py has written.
@Suite struct SampleTruthTests {
  static let folders: [String] = {
    let other = ProcessInfo.processInfo.environment["HOTICH_FACTS"]
    return [SampleFacts.small] + (other.map { [$0] } ?? [])
  }()

  private func report(
    _ folder: String
  ) throws -> (sample: SampleFacts, events: KnownEvents, report: IndicatorReport) {
    let sample = try SampleFacts(folder: folder)
    let settings = try SampleRules.settings()
    let events = KnownEvents(matching: sample.facts)
    let facts = events.indicatorFacts(
      birthRule: settings.birthRule, deathRule: settings.deathRule)
    let asOf = try #require(PlainDate(year: 2026, month: 11, day: 22))
    return (sample, events, try IndicatorSet(settings).report(on: facts, asOf: asOf))
  }

  @Test(arguments: folders)
  func `births and deaths of every year are counted as the truth has them`(
    _ folder: String
  ) throws {
    let (sample, _, report) = try report(folder)
    var compared = 0
    for (path, expected) in sample.figures {
      let parts = path.split(separator: ".").map(String.init)
      guard parts.count >= 3, let year = Int(parts[1]), !path.hasSuffix("_percent") else {
        continue
      }
      let isBirth = parts[0] == "births"
      let basis: FigureBasis = parts[2] == "by_registration_year" ? .registration : .cohort
      func figure(_ onTime: Bool) -> Figure? {
        let key: IndicatorKey =
          isBirth
          ? (onTime ? .birthOnTime : .birthWithinYear)
          : (onTime ? .deathOnTime : .deathWithinYear)
        return report.figures.first {
          $0.indicator == key && $0.year == year && $0.basis == basis
        }
      }
      let found: Int?
      switch (basis, parts.last) {
      case (.cohort, "known"): found = figure(true)?.known
      case (.cohort, "registered"): found = figure(true)?.registered
      case (.cohort, "mature"): found = figure(true)?.denominator
      case (.cohort, "on_time"): found = figure(true)?.numerator
      case (.cohort, "mature_plain"): found = figure(true)?.denominatorPlain
      case (.cohort, "on_time_plain"): found = figure(true)?.numeratorPlain
      case (.cohort, "mature_year"): found = figure(false)?.denominator
      case (.cohort, "within_year"): found = figure(false)?.numerator
      case (.cohort, "overdue"): found = figure(true)?.overdue
      case (.cohort, "immature_registered"): found = figure(true)?.immatureRegistered
      case (.cohort, "immature_unregistered"): found = figure(true)?.immatureUnregistered
      case (.registration, "registered"): found = figure(true)?.denominator
      case (.registration, "on_time"): found = figure(true)?.numerator
      case (.registration, "on_time_plain"): found = figure(true)?.numeratorPlain
      case (.registration, "male"): found = figure(true)?.male
      case (.registration, "female"): found = figure(true)?.female
      case (_, "re_registrations"):
        found =
          report.figures.first {
            $0.indicator == .birthOnTime && $0.year == year && $0.basis == .registration
          }?.reregistered
      default: continue
      }
      #expect(found == expected, "\(path)")
      compared += 1
    }
    #expect(compared > 300)
  }

  @Test(arguments: folders)
  func `lists are counted as the truth has them`(_ folder: String) throws {
    let (sample, _, report) = try report(folder)
    func figure(_ key: IndicatorKey) throws -> Figure {
      try #require(report.figures.first { $0.indicator == key })
    }
    let truth = sample.figures
    let recorded = try figure(.divorceRecorded)
    let legacy = try figure(.divorceLegacy)
    #expect(recorded.denominator == truth["divorces.recorded.effective_from_2026"])
    #expect(recorded.numerator == truth["divorces.recorded.recorded"])
    #expect(legacy.denominator == truth["divorces.legacy.eligible"])
    #expect(legacy.numerator == truth["divorces.legacy.recorded"])
    #expect(legacy.matched == legacy.eligible)
    #expect(
      (recorded.elsewhere ?? 0) + (legacy.elsewhere ?? 0) == truth["divorces.married_elsewhere"])

    let vulnerable = try figure(.vulnerable)
    #expect(vulnerable.known == truth["vulnerable.counted"])
    #expect(vulnerable.registered == truth["vulnerable.registered"])
    #expect(vulnerable.denominator == truth["vulnerable.mature"])
    #expect(vulnerable.numerator == truth["vulnerable.within_year_of_mature"])

    let first = try figure(.ecertPhase1)
    #expect(first.denominator == truth["ecert.phase1_all"])
    // One death of somebody registered late is known to nobody but the truth in the large sample.
    let living = try #require(truth["ecert.phase1_living"])
    #expect(abs((first.living ?? 0) - living) <= 1)
    #expect(try figure(.ecertPhase2).known == truth["ecert.phase2_all"])
    #expect(first.percentage == Percentage(tenThousandths: 0))

    let valid = try figure(.validCertificate)
    let without = try #require(truth["residents_without_entry.count"])
    let share = try #require(valid.percentage)
    let linked = sample.links["links.danso_to_ks"]?.count ?? 0
    let expected = try #require(Percentage(linked, of: linked + without))
    #expect(abs(share.tenThousandths - expected.tenThousandths) < 500)
    let suspected = try figure(.noCertificate)
    #expect(suspected.status == .insufficient && suspected.percentage == nil)
    #expect(abs((suspected.suspected ?? 0) - without) <= without / 1_000)
  }

  @Test(arguments: folders)
  func `no pair that was joined is wrong, and one in a thousand at most was missed`(
    _ folder: String
  ) throws {
    let (sample, events, _) = try report(folder)
    var joined: [String: String] = [:]
    for birth in events.births {
      guard let entry = birth.entries.first else { continue }
      for paper in birth.notices + birth.residents { joined[paper] = entry }
    }
    for death in events.deaths {
      guard let entry = death.entries.first else { continue }
      for paper in death.notices { joined[paper] = entry }
    }
    for divorce in events.divorces { joined[divorce.judgment] = divorce.marriage }
    for person in events.surveyed { joined[person.survey] = person.registration?.entry }
    let kinds = [
      ("links.danso_to_ks", "ds", "ks"), ("links.notice_to_ks", "cs", "ks"),
      ("links.report_to_kt", "bt", "kt"), ("links.divorce_to_marriage", "ly", "kh"),
      ("links.survey_to_ks", "yt", "ks"),
    ]
    for (link, left, right) in kinds {
      let truth = try #require(sample.links[link])
      let found = joined.filter { $0.key.hasPrefix("\(left):") }
      let wrong = found.filter { paper, entry in
        truth[String(paper.dropFirst(3))].map { "\(right):\($0)" } != entry
      }
      let missed = truth.count - (found.count - wrong.count)
      #expect(wrong.isEmpty, "\(link): \(wrong.prefix(5))")
      #expect(missed * 1_000 <= truth.count, "\(link): \(missed) of \(truth.count) missed")
      print("\(link): \(found.count) joined, \(wrong.count) wrong, \(missed) missed")
    }
    let relations = Dictionary(grouping: events.candidates) {
      "\($0.relation.rawValue) \($0.presumption.rawValue)"
    }
    for (name, pairs) in relations.sorted(by: { $0.key < $1.key }) {
      print("\(name): \(pairs.count) p \(pairs.compactMap(\.permille).sorted())")
    }
  }
}
