internal import CivilDate

/// The folded names that the papers name, each once with the years of birth under it, and for each word the
/// names that hold it.
///
/// Vietnamese names are made of few words, so that a search is a handful of lists laid over each other: it
/// costs the same for a common word as for a rare one.
struct NameIndex: Sendable {
  /// Folded names, in order.
  private let names: [String]
  /// The years of birth under a name lie at `years[firstYear[place]..<firstYear[place + 1]]`; 0 is unknown.
  private let years: [UInt16]
  private let firstYear: [UInt32]
  /// Of how many words each name is made.
  private let lengths: [UInt8]
  /// The words of all names, in order, and the places of the names that hold each.
  private let words: [String]
  private let holders: [[UInt32]]

  var count: Int { names.count }

  /// Takes names as they come, the same one as often as people bear it.
  init(_ people: [String: Set<UInt16>]) {
    names = people.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    var years: [UInt16] = []
    var firstYear: [UInt32] = []
    var lengths: [UInt8] = []
    var byWord: [Substring: [UInt32]] = [:]
    for (place, name) in names.enumerated() {
      firstYear.append(UInt32(years.count))
      years += people[name]?.sorted() ?? []
      let parts = name.split(separator: " ")
      lengths.append(UInt8(clamping: parts.count))
      for word in Set(parts) { byWord[word, default: []].append(UInt32(place)) }
    }
    firstYear.append(UInt32(years.count))
    self.years = years
    self.lengths = lengths
    self.firstYear = firstYear
    let ordered = byWord.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    words = ordered.map { String($0.key) }
    holders = ordered.map(\.value)
  }

  /// Names of which each wanted word begins a word, of somebody born in the year when one is given: the name
  /// that is the words themselves first, then the same words in another order, then all others as they
  /// stand; at most `limit`.
  func find(_ wanted: [String], year: Int?, limit: Int) -> [String] {
    guard !names.isEmpty, !wanted.isEmpty, limit > 0 else { return [] }
    var matched = holdersOfWords(beginning: wanted[0])
    for word in wanted.dropFirst() {
      let others = holdersOfWords(beginning: word)
      for place in matched.indices { matched[place] &= others[place] }
    }
    var found: [String] = []
    for place in namesMade(of: wanted, among: matched) {
      let bit: UInt64 = 1 << UInt64(place % 64)
      matched[place / 64] &= ~bit
      if isOf(year, place), found.count < limit { found.append(names[place]) }
    }
    for (index, bits) in matched.enumerated() where bits != 0 {
      var rest = bits
      while rest != 0 {
        let place = index * 64 + rest.trailingZeroBitCount
        rest &= rest - 1
        guard isOf(year, place) else { continue }
        guard found.count < limit else { return found }
        found.append(names[place])
      }
    }
    return found
  }

  /// Names that are nothing but the words, as they were written first.
  private func namesMade(of wanted: [String], among matched: [UInt64]) -> [Int] {
    var rarest: [UInt32]?
    for word in wanted {
      let place = place(of: word, in: words)
      guard place < words.count, words[place] == word else { return [] }
      if rarest.map({ holders[place].count < $0.count }) ?? true { rarest = holders[place] }
    }
    let whole = wanted.joined(separator: " ")
    let ordered = wanted.sorted()
    var made: [Int] = []
    for holder in rarest ?? [] {
      let name = Int(holder)
      let bit: UInt64 = 1 << UInt64(name % 64)
      guard Int(lengths[name]) == wanted.count, matched[name / 64] & bit != 0 else { continue }
      let parts = names[name].split(separator: " ").map(String.init)
      if parts.sorted() == ordered { made.append(name) }
    }
    return made.filter { names[$0] == whole } + made.filter { names[$0] != whole }
  }

  /// A bit for each name.
  private func holdersOfWords(beginning prefix: String) -> [UInt64] {
    var bits = [UInt64](repeating: 0, count: (names.count + 63) / 64)
    var place = place(of: prefix, in: words)
    while place < words.count, words[place].hasPrefix(prefix) {
      for name in holders[place] { bits[Int(name) / 64] |= 1 << UInt64(name % 64) }
      place += 1
    }
    return bits
  }

  private func isOf(_ year: Int?, _ place: Int) -> Bool {
    guard let year else { return true }
    let own = years[Int(firstYear[place])..<Int(firstYear[place + 1])]
    return own.contains { Int($0) == year }
  }

  /// Where a text stands, or would stand.
  private func place(of text: String, in list: [String]) -> Int {
    var (low, high) = (0, list.count)
    while low < high {
      let middle = (low + high) / 2
      if list[middle].utf8.lexicographicallyPrecedes(text.utf8) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }
}
