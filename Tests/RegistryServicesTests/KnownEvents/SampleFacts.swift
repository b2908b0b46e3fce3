import CivilDate
import FoundationEssentials
import RecordLinkage
import RegistryServices
import VitalStatistics

/// The papers of a sample commune and its truth, as Tests/Fixtures/known-events/make-facts.py writes them.
struct SampleFacts {
  var facts = KnownEventFacts()
  /// Kinds of the list of birth entries, by reference.
  var figures: [String: Int] = [:]
  /// Truth's links by kind: row of a list to number of an entry.
  var links: [String: [String: String]] = [:]

  init(folder: String) throws {
    for line in try Self.lines("\(folder)/facts.tsv") { add(line) }
    for line in try Self.lines("\(folder)/truth.tsv") {
      if line.count == 3 {
        links[line[0], default: [:]][line[1]] = line[2]
      } else if line.count == 2, let value = Int(line[1]) {
        figures[line[0]] = value
      }
    }
  }

  /// The folder of the sample that is in the project.
  static var small: String {
    let tests = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    return "/\(tests)/Fixtures/known-events"
  }

  private static func lines(_ path: String) throws -> [[String]] {
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    return String(decoding: data, as: UTF8.self).split(separator: "\n").map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }

  private mutating func add(_ f: [String]) {
    switch f[0] {
    case "birthEntry": addBirthEntry(f)
    case "birthNotice":
      var fact = BirthNoticeFact(
        reference: "cs:\(f[1])", name: folded(f[2]), motherName: folded(f[3]),
        fatherName: folded(f[4]), sex: sex(f[5]), bornOn: date(f[6]), motherIdentifier: f[7],
        village: VillageName.folded(f[8]), childCount: Int(f[9]) ?? 0)
      fact.spelt = SpeltNames(name: f[2], mother: f[3], father: f[4])
      facts.birthNotices.append(fact)
    case "resident":
      var fact = ResidentFact(
        reference: "ds:\(f[1])", name: folded(f[2]), motherName: folded(f[3]),
        fatherName: folded(f[4]), sex: sex(f[5]), bornOn: date(f[6]), identifier: f[7],
        village: VillageName.folded(f[8]))
      fact.spelt = SpeltNames(name: f[2], mother: f[3], father: f[4])
      facts.residents.append(fact)
    case "deathEntry": addDeathEntry(f)
    case "deathNotice":
      var fact = DeathNoticeFact(
        reference: "bt:\(f[1])", source: f[2] == "co_so_y_te" ? .facility : .villageHead,
        number: f[1], name: folded(f[3]), sex: sex(f[4]), bornOn: date(f[5]),
        diedOn: date(f[6]), identifier: f[7], village: VillageName.folded(f[8]))
      fact.spelt = SpeltNames(name: f[3])
      facts.deathNotices.append(fact)
    case "marriage":
      facts.marriages.append(
        MarriageFact(
          reference: "kh:\(f[1])", number: f[1], registeredOn: date(f[2]),
          husband: spouse(f[3...5]), wife: spouse(f[6...8]), divorce: DivorceNote(text: f[9])))
    case "judgment": addJudgment(f)
    default: addSurvey(f)
    }
  }

  private mutating func addBirthEntry(_ f: [String]) {
    let kind: BirthEntryFact.Kind =
      f[2] == "2" ? .reregistration : f[2] == "3" ? .notedFromAbroad : .first
    var fact = BirthEntryFact(
      reference: "ks:\(f[1])", kind: kind, name: folded(f[3]), motherName: folded(f[4]),
      fatherName: folded(f[5]), sex: sex(f[6]), bornOn: date(f[7]), identifier: f[8],
      motherIdentifier: f[9], village: VillageName.folded(f[10]), registeredOn: date(f[11]))
    fact.spelt = SpeltNames(name: f[3], mother: f[4], father: f[5])
    facts.birthEntries.append(fact)
  }

  private mutating func addDeathEntry(_ f: [String]) {
    var fact = DeathEntryFact(
      reference: "kt:\(f[1])", name: folded(f[3]), sex: sex(f[4]), bornOn: date(f[5]),
      diedOn: date(f[6]), identifier: f[7], village: VillageName.folded(f[8]),
      citedNotice: f[9], registeredOn: date(f[10]))
    fact.spelt = SpeltNames(name: f[3])
    facts.deathEntries.append(fact)
  }

  private mutating func addJudgment(_ f: [String]) {
    guard let effectiveOn = PlainDate(iso8601: f[2]) else { return }
    facts.judgments.append(
      JudgmentFact(
        reference: "ly:\(f[1])", number: f[1], effectiveOn: effectiveOn,
        husband: spouse(f[3...5]), wife: spouse(f[6...8]), marriageNumber: f[9],
        marriedOn: date(f[10]), isMarriedHere: f[11] == "UBND xã Hưng Đạo"))
  }

  private mutating func addSurvey(_ f: [String]) {
    guard let surveyedOn = PlainDate(iso8601: f[2]) else { return }
    var fact = SurveyFact(
      reference: "yt:\(f[1])", surveyedOn: surveyedOn, name: folded(f[3]),
      motherName: folded(f[4]), sex: sex(f[5]), bornOn: date(f[6]), identifier: f[7],
      village: VillageName.folded(f[8]))
    fact.spelt = SpeltNames(name: f[3], mother: f[4])
    facts.surveys.append(fact)
  }

  private func folded(_ name: String) -> String { VietnameseText.folded(name) }

  private func date(_ text: String) -> PartialDate? { PartialDate(iso8601: text) }

  private func spouse(_ f: ArraySlice<String>) -> SpouseFact {
    let fields = Array(f)
    var fact = SpouseFact(
      name: folded(fields[0]), bornOn: date(fields[1]), identifier: fields[2])
    fact.spelling = fields[0]
    return fact
  }

  private func sex(_ text: String) -> Sex {
    switch text {
    case "1", "Nam": .male
    case "2", "Nữ": .female
    case "3": .undetermined
    default: .unknown
    }
  }
}
