/// What an act says, by its kind. Encoding and decoding are each other's inverse, so that a
/// projection derived from the ledger equals the one kept.
public enum ActContent: Sendable, Equatable {
  case registerOpened(RegisterOpened)
  case entryImported(ImportedEntry)
  case entryRevised(ImportedEntry)
  case fileReceived(ReceivedFile)
  case rowSupplemented(SupplementedRow)
  case matchDecided(MatchDecision)
  case matchWithdrawn(MatchDecision)
  case matchDoubted(MatchDoubt)
  case caseNoted(NotedCase)
  case publication(PublicationAct)
  case programme(ProgrammeAct)
  case exchange(ExchangeAct)
  case oldBook(OldBookAct)
  case office(OfficeAct)

  public var kind: ActKind {
    switch self {
    case .registerOpened: .registerOpened
    case .entryImported: .entryImported
    case .entryRevised: .entryRevised
    case .fileReceived: .fileReceived
    case .rowSupplemented: .rowSupplemented
    case .matchDecided: .matchDecided
    case .matchWithdrawn: .matchWithdrawn
    case .matchDoubted(let doubt): doubt.isWithdrawn ? .matchDoubtWithdrawn : .matchDoubted
    case .caseNoted: .caseNoted
    case .publication(let act): act.kind
    case .programme(let act): act.kind
    case .exchange(let act): act.kind
    case .oldBook(let act): act.kind
    case .office(let act): act.kind
    }
  }

  /// The body in canonical form.
  public var canonicalText: String {
    switch self {
    case .registerOpened(let content): content.canonicalText
    case .entryImported(let content), .entryRevised(let content): content.canonicalText
    case .fileReceived(let content): content.canonicalText
    case .rowSupplemented(let content): content.canonicalText
    case .matchDecided(let content), .matchWithdrawn(let content): content.canonicalText
    case .matchDoubted(let content): content.canonicalText
    case .caseNoted(let content): content.canonicalText
    case .publication(let act): act.canonicalText
    case .programme(let act): act.canonicalText
    case .exchange(let act): act.canonicalText
    case .oldBook(let act): act.canonicalText
    case .office(let act): act.canonicalText
    }
  }

  /// Reads a body back; throws `UnreadableAct` when it is not of its kind.
  public init(kind: ActKind, canonicalText: String) throws(UnreadableAct) {
    guard let value = CanonicalValue(canonicalText: canonicalText) else { throw UnreadableAct() }
    switch kind {
    case .registerOpened: self = .registerOpened(try RegisterOpened(value))
    case .entryImported: self = .entryImported(try ImportedEntry(value))
    case .entryRevised: self = .entryRevised(try ImportedEntry(value))
    case .fileReceived: self = .fileReceived(try ReceivedFile(value))
    case .rowSupplemented: self = .rowSupplemented(try SupplementedRow(value))
    case .matchDecided: self = .matchDecided(try MatchDecision(value))
    case .matchWithdrawn: self = .matchWithdrawn(try MatchDecision(value))
    case .matchDoubted: self = .matchDoubted(try MatchDoubt(value, isWithdrawn: false))
    case .matchDoubtWithdrawn: self = .matchDoubted(try MatchDoubt(value, isWithdrawn: true))
    case .caseNoted: self = .caseNoted(try NotedCase(value))
    case .statisticsPublished: self = .publication(.published(try PublishedVintage(value)))
    case .tableLocked: self = .publication(.locked(try LockedTable(value)))
    case .programmeAdopted, .programmeInstanceRecorded, .programmeEvidenceAdded,
      .programmeEvidenceWithdrawn, .programmeRecordKept, .programmeDocumentKept:
      guard let act = try ProgrammeAct(kind: kind, value) else { throw UnreadableAct() }
      self = .programme(act)
    case .exchangeMarked: self = .exchange(.marked(try ExchangeMarking(value)))
    case .oldBookListed: self = .oldBook(.listed(try OldBook(value)))
    case .oldBookWithdrawn: self = .oldBook(.withdrawn(try OldBookWithdrawal(value)))
    case .exchangeDecided: self = .exchange(.decided(try ExchangeDecision(value)))
    default:
      guard let act = try OfficeAct(kind: kind, value) else { throw UnreadableAct() }
      self = .office(act)
    }
  }
}

extension CanonicalValue {
  func requiredText(_ key: String) throws(UnreadableAct) -> String {
    guard let text = self[key]?.text else { throw UnreadableAct() }
    return text
  }

  func requiredInteger(_ key: String) throws(UnreadableAct) -> Int {
    guard let number = self[key]?.integer else { throw UnreadableAct() }
    return number
  }

  /// The texts of a list that must be there.
  func requiredTexts(_ key: String) throws(UnreadableAct) -> [String] {
    var texts: [String] = []
    for item in try requiredList(key) {
      guard let text = item.text else { throw UnreadableAct() }
      texts.append(text)
    }
    return texts
  }

  /// The items of a list that is left out when it is empty.
  func listIfAny(_ key: String) throws(UnreadableAct) -> [CanonicalValue] {
    guard self[key] != nil else { return [] }
    let items = try requiredList(key)
    guard !items.isEmpty else { throw UnreadableAct() }
    return items
  }

  /// Throws when the object has a field besides these: it is of another kind.
  func hasNoFields(besides names: [String]) throws(UnreadableAct) {
    guard let fields, fields.keys.allSatisfy(names.contains) else { throw UnreadableAct() }
  }

  func requiredFlag(_ key: String) throws(UnreadableAct) -> Bool {
    switch try requiredInteger(key) {
    case 0: false
    case 1: true
    default: throw UnreadableAct()
    }
  }

  func requiredList(_ key: String) throws(UnreadableAct) -> [CanonicalValue] {
    guard let values = self[key]?.list else { throw UnreadableAct() }
    return values
  }
}
