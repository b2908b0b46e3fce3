internal import CivilDate
internal import RecordLinkage

/// By what an entry under a number is known to be the same in another file, although a later act changed a name.
public struct EntryTraits: Sendable, Equatable {
  /// Folded names of the people the entry is about, child or deceased or husband and wife.
  public var nameKeys: [String]
  /// By part: the identity numbers of those who have one.
  public var identifiers: [PersonMention.Role: String]
  /// Sex of a child; empty when the entry does not say, and in other books.
  public var sex: String
  /// Days of the registration and of the event; empty when not known.
  public var registeredOn: String
  public var eventOn: String
  /// Folded name of a child's mother; empty when the entry names none.
  public var motherKey: String

  /// `mentions` are all people whom the entry names.
  public init(
    mentions: [PersonMention], registeredOn: String, eventOn: String, motherName: String
  ) {
    let own = mentions.filter { Self.isSubject($0.role) }
    nameKeys = own.map(\.searchKey)
    identifiers = Dictionary(
      own.filter { !$0.identifier.isEmpty }.map { ($0.role, $0.identifier) }
    ) { first, _ in first }
    sex = own.first { $0.role == .child }?.sex ?? ""
    self.registeredOn = registeredOn
    self.eventOn = eventOn
    motherKey = VietnameseText.folded(motherName)
  }

  public init(_ facts: PaperFacts) {
    self.init(
      mentions: facts.mentions, registeredOn: facts.issuedOn?.iso8601 ?? "",
      eventOn: facts.eventOn?.iso8601 ?? "", motherName: facts.motherName)
  }

  /// Whether two entries of one office, book and number are one although they name people otherwise: by an
  /// identity number, or as a child of one mother, born and registered on the same days. Two numbers of one part
  /// are two people.
  func isRenamed(_ other: EntryTraits) -> Bool {
    let shared = identifiers.filter { other.identifiers[$0.key] != nil }
    if shared.contains(where: { other.identifiers[$0.key] != $0.value }) { return false }
    if !shared.isEmpty { return true }
    return !motherKey.isEmpty && motherKey == other.motherKey && sex == other.sex
      && !eventOn.isEmpty && eventOn == other.eventOn
      && !registeredOn.isEmpty && registeredOn == other.registeredOn
  }

  private static func isSubject(_ role: PersonMention.Role) -> Bool {
    switch role {
    case .child, .deceased, .husband, .wife, .parent, .recognised, .certified, .guardian, .ward,
      .declaredDead:
      true
    case .mother, .father, .resident, .surveyed: false
    }
  }
}
