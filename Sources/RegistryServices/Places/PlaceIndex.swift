internal import RecordLinkage

/// Which places have a word in their names or in those of the units above.
struct PlaceIndex: Sendable {
  /// A place that has all words that were asked for.
  struct Hit: Sendable {
    var place: Int
    /// How many of them stand in its own name.
    var ownWords: Int
    /// Whether they are its whole name, with or without its kind.
    var isWholeName: Bool
  }

  /// Places in ascending order, each times two, plus one where the word stands in a name above only.
  private var postings: [String: [Int32]] = [:]
  /// All words, sorted, to find those that begin alike.
  private var words: [String] = []
  /// Words of each place's own name, and how many of them are its kind.
  private var nameLengths: [(all: UInt8, kind: UInt8)] = []

  init(_ places: [Place], above: [Int?]) {
    var own: [[String]] = []
    own.reserveCapacity(places.count)
    postings.reserveCapacity(6_000)
    nameLengths.reserveCapacity(places.count)
    for place in places {
      own.append(VietnameseText.folded(place.name).split(separator: " ").map(String.init))
    }
    for number in places.indices {
      let name = own[number]
      let kind = Self.kindLength(name)
      nameLengths.append((UInt8(clamping: name.count), UInt8(clamping: kind)))
      for word in name { add(word, Int32(number) * 2) }
      var next = above[number]
      while let place = next {
        for word in own[place] { add(word, Int32(number) * 2 + 1) }
        next = above[place]
      }
    }
    words = postings.keys.sorted()
  }

  /// The places with all words; the last one may be the beginning of a word, for it may be typed still.
  func find(_ wanted: [String]) -> [Hit] {
    var lists: [[Int32]] = []
    for (place, word) in wanted.enumerated() {
      let isLast = place == wanted.count - 1
      let list = isLast && word.utf8.count > 1 ? beginning(with: word) : postings[word] ?? []
      guard !list.isEmpty else { return [] }
      lists.append(list)
    }
    lists.sort { $0.count < $1.count }
    let wholeLength = wanted.count
    return lists[0].compactMap { first in
      let place = first >> 1
      var ownWords = first & 1 == 0 ? 1 : 0
      for list in lists.dropFirst() {
        guard let found = Self.entry(of: place, in: list) else { return nil }
        if found & 1 == 0 { ownWords += 1 }
      }
      let length = nameLengths[Int(place)]
      let isWhole =
        ownWords == wholeLength
        && (Int(length.all) == wholeLength || Int(length.all - length.kind) == wholeLength)
      return Hit(place: Int(place), ownWords: ownWords, isWholeName: isWhole)
    }
  }

  private mutating func add(_ word: String, _ entry: Int32) {
    // Own names come first, so a word that stands in both is counted as the place's own.
    if let last = postings[word]?.last, last >> 1 == entry >> 1 { return }
    postings[word, default: []].append(entry)
  }

  private func beginning(with word: String) -> [Int32] {
    var low = 0
    var high = words.count
    while low < high {
      let middle = (low + high) / 2
      if words[middle] < word { low = middle + 1 } else { high = middle }
    }
    var lists: [[Int32]] = []
    while low < words.count, words[low].hasPrefix(word) {
      lists.append(postings[words[low]] ?? [])
      low += 1
    }
    guard lists.count > 1 else { return lists.first ?? [] }
    var all = lists.flatMap(\.self).sorted()
    // A place that has two such words once, as its own where one of them is.
    var kept = 0
    for entry in all where kept == 0 || all[kept - 1] >> 1 != entry >> 1 {
      all[kept] = entry
      kept += 1
    }
    all.removeLast(all.count - kept)
    return all
  }

  private static func entry(of place: Int32, in list: [Int32]) -> Int32? {
    var low = 0
    var high = list.count
    while low < high {
      let middle = (low + high) / 2
      if list[middle] >> 1 < place { low = middle + 1 } else { high = middle }
    }
    return low < list.count && list[low] >> 1 == place ? list[low] : nil
  }

  /// How many words at the beginning of a name are its kind.
  private static func kindLength(_ name: [String]) -> Int {
    guard name.count > 1 else { return 0 }
    if ["xa", "phuong", "quan", "huyen", "tinh"].contains(name[0]) { return 1 }
    let two = "\(name[0]) \(name[1])"
    let isLong = ["thi tran", "thi xa", "thanh pho", "dac khu"].contains(two)
    return isLong && name.count > 2 ? 2 : 0
  }
}
