internal import CivilDate
internal import CivilRegistration
internal import RegistryServices

/// As much of an entry of the register as a form is laid beside.
struct StoredEntry {
  /// A person in one part of the entry.
  struct Named {
    var name: String
    var searchKey: String
    var identifier: String
  }

  var id: String
  var reference: String
  /// As it is stored: empty when it is not known.
  var eventOn: String
  /// By the part that each has in the entry.
  var people: [String: Named] = [:]

  /// The entry beside a form, with what agrees and what differs.
  func double(beside facts: PaperFacts) -> LikelyDouble {
    var double = LikelyDouble(
      entryID: id, reference: reference, name: names, agrees: [], differs: [])
    func compare(_ column: String, _ form: String, _ entry: String) {
      guard !form.isEmpty || !entry.isEmpty else { return }
      if form == entry { double.agrees.append(column) } else { double.differs.append(column) }
    }
    compare("event", facts.eventOn?.iso8601 ?? "", eventOn)
    for mention in facts.mentions {
      let role = mention.role.rawValue
      let person = people[role]
      compare("\(role).name", mention.searchKey, person?.searchKey ?? "")
      if !mention.identifier.isEmpty, let number = person?.identifier, !number.isEmpty {
        compare("\(role).number", mention.identifier, number)
      }
    }
    return double
  }

  /// How many days lie between a form's event and the entry's; nil where one of them is not known to the day.
  func daysApart(from event: PartialDate?) -> Int? {
    guard let event = event?.date, let own = PlainDate(iso8601: eventOn) else { return nil }
    return own.dayNumber - event.dayNumber
  }

  /// Those whom the entry is about.
  private var names: String {
    [PersonMention.Role.child, .deceased, .husband, .wife]
      .compactMap { people[$0.rawValue]?.name }.joined(separator: " – ")
  }
}
