internal import CivilDate
internal import RegistryServices

/// The people whom mentions speak of, as far as a search can tell: one identity number is one person,
/// and so are one name and birth while no two numbers speak against it.
struct FoundPeople {
  private(set) var hits: [SearchHit] = []
  /// The number of each hit; empty while none of its mentions has one.
  private var identifiers: [String] = []
  private var byIdentifier: [String: Int] = [:]
  private var byName: [String: [Int]] = [:]

  mutating func add(_ mention: MentionRow) {
    let place = place(of: mention) ?? begin(mention)
    if !hits[place].kinds.contains(mention.kind) { hits[place].kinds.append(mention.kind) }
    if hits[place].village.isEmpty { hits[place].village = mention.village }
    if !mention.identifier.isEmpty {
      identifiers[place] = mention.identifier
      byIdentifier[mention.identifier] = place
    }
    let name = Self.name(of: mention)
    if !byName[name, default: []].contains(place) { byName[name, default: []].append(place) }
  }

  private func place(of mention: MentionRow) -> Int? {
    let namesakes = byName[Self.name(of: mention)] ?? []
    guard !mention.identifier.isEmpty else { return namesakes.count == 1 ? namesakes[0] : nil }
    return byIdentifier[mention.identifier] ?? namesakes.first { identifiers[$0].isEmpty }
  }

  private mutating func begin(_ mention: MentionRow) -> Int {
    hits.append(
      SearchHit(
        id: mention.reference.text, name: mention.name, birth: mention.birthOn,
        village: mention.village, kinds: [mention.kind], reference: mention.paperReference))
    identifiers.append("")
    return hits.count - 1
  }

  /// Name and birth; where the day is not known, the village too.
  private static func name(of mention: MentionRow) -> String {
    let birth = mention.birthOn?.iso8601 ?? ""
    return "\(mention.searchKey)|\(birth)|\(birth.utf8.count < 10 ? mention.village : "")"
  }
}
