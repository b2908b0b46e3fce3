internal import CivilDate
public import CivilRegistration
internal import RecordLinkage

/// An export of the Ministry's system compared with our register, entry by entry.
public struct Reconciliation: Sendable {
  /// An entry with its class.
  public struct Item: Sendable, Equatable {
    public var difference: ExchangeDifference
    /// Ours; nil when only the system has it.
    public var entryID: String?
    /// Place of theirs among the rows given; nil when only we have it.
    public var theirs: Int?
  }

  public let items: [Item]

  /// Pairs rows with entries by book, year, number and office, then by the people and the day where the
  /// number is another; what is left over in a year and office that the export covers is missing there.
  public init(_ kind: SourceKind, ours: [OwnEntry], theirs: [ReadRow]) {
    var pairing = Pairing(ours: ours, theirs: theirs)
    pairing.pairSamePeople()
    pairing.pairSameNumber()
    pairing.pairSameEvent()
    var items: [Item] = []
    for (place, row) in theirs.enumerated() {
      guard !row.isRefused else {
        items.append(Item(difference: .unreadable, entryID: nil, theirs: place))
        continue
      }
      guard let own = pairing.partner[place] else {
        items.append(Item(difference: .onlyTheirs, entryID: nil, theirs: place))
        continue
      }
      let difference =
        pairing.clashes.contains(place)
        ? .numberClash
        : RowComparison(kind, ours: ours[own].row, theirs: row.content.row).difference
      items.append(Item(difference: difference, entryID: ours[own].id, theirs: place))
    }
    let covered = Set(theirs.filter { !$0.isRefused }.map { Shelf($0.facts) })
    let paired = Set(pairing.partner.values)
    for (place, entry) in ours.enumerated()
    where !paired.contains(place) && covered.contains(Shelf(entry.facts)) {
      items.append(Item(difference: .onlyOurs, entryID: entry.id, theirs: nil))
    }
    self.items = items
  }

  /// A year's books of an office.
  private struct Shelf: Hashable {
    var year: Int
    var office: String

    init(_ facts: PaperFacts) {
      year = facts.year
      office = VietnameseText.folded(facts.issuer)
    }
  }

  private struct Number: Hashable {
    var shelf: Shelf
    var number: Int
  }

  /// Which row stands for which entry.
  private struct Pairing {
    let ours: [OwnEntry]
    let theirs: [ReadRow]
    /// Place of ours by place of theirs.
    var partner: [Int: Int] = [:]
    /// Places of theirs whose number stands for somebody else here.
    var clashes: Set<Int> = []
    private var taken: Set<Int> = []
    private let byNumber: [Number: [Int]]

    init(ours: [OwnEntry], theirs: [ReadRow]) {
      self.ours = ours
      self.theirs = theirs
      byNumber = Dictionary(
        grouping: ours.indices.filter { ours[$0].facts.number > 0 },
        by: { Number(shelf: Shelf(ours[$0].facts), number: ours[$0].facts.number) })
    }

    mutating func pairSamePeople() {
      for place in open {
        let names = EntryTraits(theirs[place].facts).nameKeys
        let found = candidates(place).first {
          EntryTraits(ours[$0].facts).nameKeys == names
        }
        if let found { pair(place, found) }
      }
    }

    /// The number is the same; so are the people if their names share a word, or their numbers agree.
    mutating func pairSameNumber() {
      for place in open {
        guard let found = candidates(place).first else { continue }
        if !areAlike(theirs[place].facts, ours[found].facts) { clashes.insert(place) }
        pair(place, found)
      }
    }

    mutating func pairSameEvent() {
      var byEvent: [String: [Int]] = [:]
      for own in ours.indices where !taken.contains(own) {
        if let key = Self.event(ours[own].facts) { byEvent[key, default: []].append(own) }
      }
      for place in open {
        guard let key = Self.event(theirs[place].facts),
          let found = byEvent[key]?.first(where: { !taken.contains($0) })
        else { continue }
        pair(place, found)
      }
    }

    private var open: [Int] {
      theirs.indices.filter { !theirs[$0].isRefused && partner[$0] == nil }
    }

    private func candidates(_ place: Int) -> [Int] {
      let facts = theirs[place].facts
      guard facts.number > 0 else { return [] }
      return (byNumber[Number(shelf: Shelf(facts), number: facts.number)] ?? [])
        .filter { !taken.contains($0) }
    }

    private mutating func pair(_ place: Int, _ own: Int) {
      partner[place] = own
      taken.insert(own)
    }

    private func areAlike(_ left: PaperFacts, _ right: PaperFacts) -> Bool {
      let (lefts, rights) = (left.mentions, right.mentions)
      for mention in lefts {
        for other in rights where other.role == mention.role {
          if !mention.identifier.isEmpty, mention.identifier == other.identifier { return true }
          guard Self.isMain(mention.role) else { continue }
          let words = Set(mention.searchKey.split(separator: " "))
          let shared = words.intersection(other.searchKey.split(separator: " "))
          if shared.count >= 2 { return true }
        }
      }
      return false
    }

    private static func isMain(_ role: PersonMention.Role) -> Bool {
      switch role {
      case .child, .deceased, .husband, .wife, .parent, .recognised, .certified, .guardian, .ward,
        .declaredDead:
        true
      case .mother, .father, .resident, .surveyed: false
      }
    }

    /// The people and the day, of an entry that says both.
    private static func event(_ facts: PaperFacts) -> String? {
      let names = EntryTraits(facts).nameKeys
      guard !names.isEmpty, let day = facts.eventOn?.date else { return nil }
      return "\(day.iso8601) \(names.joined(separator: ","))"
    }
  }
}
