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
  /// The words of all names, in order, and the places of the names that hold each.
  private let words: [String]
  private let holders: [[UInt32]]

  var count: Int { names.count }

  /// Takes names as they come, the same one as often as people bear it.
  init(_ people: [String: Set<UInt16>]) {
    names = people.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    var years: [UInt16] = []
    var firstYear: [UInt32] = []
    var byWord: [Substring: [UInt32]] = [:]
    for (place, name) in names.enumerated() {
      firstYear.append(UInt32(years.count))
      years += people[name]?.sorted() ?? []
      for word in Set(name.split(separator: " ")) {
        byWord[word, default: []].append(UInt32(place))
      }
    }
    firstYear.append(UInt32(years.count))
    self.years = years
    self.firstYear = firstYear
    let ordered = byWord.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    words = ordered.map { String($0.key) }
    holders = ordered.map(\.value)
  }

  /// Names of which each wanted word begins a word, of somebody born in the year when one is given; the name
  /// that is the words themselves first, then in order; at most `limit`.
  func find(_ wanted: [String], year: Int?, limit: Int) -> [String] {
    guard !names.isEmpty, !wanted.isEmpty else { return [] }
    var matched = holdersOfWords(beginning: wanted[0])
    for word in wanted.dropFirst() {
      let others = holdersOfWords(beginning: word)
      for place in matched.indices { matched[place] &= others[place] }
    }
    var found: [String] = []
    let whole = wanted.joined(separator: " ")
    let own = place(of: whole, in: names)
    if own < names.count, names[own] == whole, isOf(year, own) { found.append(whole) }
    for (index, bits) in matched.enumerated() where bits != 0 {
      var rest = bits
      while rest != 0 {
        let place = index * 64 + rest.trailingZeroBitCount
        rest &= rest - 1
        guard names[place] != whole, isOf(year, place) else { continue }
        guard found.count < limit else { return found }
        found.append(names[place])
      }
    }
    return found
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
