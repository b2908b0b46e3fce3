internal import RegistryServices
internal import SQLToolkit

/// The people of all papers, one paper's behind the other's: an array for each paper would be as many
/// allocations as there are papers.
struct FactMentions {
  private var people: [FactMention] = []
  private var runs: [Int] = []
  /// Where in `runs` the people of a paper begin.
  private var places: [String: Int] = [:]
  /// The paper under way, as its bytes.
  private var paper: [UInt8] = []
  /// A commune has few villages, and each is named by hundreds of papers.
  private var villages: [String: String] = [:]

  /// Adds the person of a row that begins with the paper's id; those of one paper come one after the other.
  mutating func add(_ row: any SQLRow) {
    row.withBytes(0) { id in
      guard !paper.elementsEqual(id) else { return }
      paper = Array(id)
      places[String(decoding: id, as: UTF8.self)] = runs.count
      runs.append(people.count)
    }
    people.append(FactMention(row, villageKey: key(ofVillage: row.text(6))))
  }

  /// The people that a paper names.
  subscript(paperID: String) -> ArraySlice<FactMention> {
    guard let place = places[paperID] else { return [] }
    return people[runs[place]..<(place + 1 < runs.count ? runs[place + 1] : people.count)]
  }

  private mutating func key(ofVillage village: String) -> String {
    if let known = villages[village] { return known }
    let key = VillageName.folded(village)
    villages[village] = key
    return key
  }
}
