/// What the register office itself does: its books, its dossiers, its entries, the papers it gives out.
public enum OfficeAct: Sendable, Equatable {
  case bookOpened(BookOpened)
  case bookClosed(BookClosed)
  case dossierReceived(DossierReceived)
  case dossierStepped(DossierStepped)
  case lookupKept(KeptLookup)
  case attachmentKept(KeptAttachment)
  case entryRegistered(RegisteredEntry)
  /// Noted from another authority's decision.
  case entryNoted(AmendedEntry)
  /// Decided by this office.
  case entryAmended(AmendedEntry)
  case paperIssued(GivenPaper)

  /// The kind under which the ledger names it.
  public var kind: ActKind {
    switch self {
    case .bookOpened: .bookOpened
    case .bookClosed: .bookClosed
    case .dossierReceived: .dossierReceived
    case .dossierStepped: .dossierStepped
    case .lookupKept: .lookupKept
    case .attachmentKept: .attachmentKept
    case .entryRegistered: .entryRegistered
    case .entryNoted: .entryNoted
    case .entryAmended: .entryAmended
    case .paperIssued: .paperIssued
    }
  }

  var canonicalText: String {
    switch self {
    case .bookOpened(let content): content.canonicalText
    case .bookClosed(let content): content.canonicalText
    case .dossierReceived(let content): content.canonicalText
    case .dossierStepped(let content): content.canonicalText
    case .lookupKept(let content): content.canonicalText
    case .attachmentKept(let content): content.canonicalText
    case .entryRegistered(let content): content.canonicalText
    case .entryNoted(let content), .entryAmended(let content): content.canonicalText
    case .paperIssued(let content): content.canonicalText
    }
  }

  /// Reads a body of one of the office's kinds; nil for any other kind.
  init?(kind: ActKind, _ value: CanonicalValue) throws(UnreadableAct) {
    switch kind {
    case .bookOpened: self = .bookOpened(try BookOpened(value))
    case .bookClosed: self = .bookClosed(try BookClosed(value))
    case .dossierReceived: self = .dossierReceived(try DossierReceived(value))
    case .dossierStepped: self = .dossierStepped(try DossierStepped(value))
    case .lookupKept: self = .lookupKept(try KeptLookup(value))
    case .attachmentKept: self = .attachmentKept(try KeptAttachment(value))
    case .entryRegistered: self = .entryRegistered(try RegisteredEntry(value))
    case .entryNoted, .entryAmended:
      let amended = try AmendedEntry(value)
      guard amended.isNote == (kind == .entryNoted) else { throw UnreadableAct() }
      self = kind == .entryNoted ? .entryNoted(amended) : .entryAmended(amended)
    case .paperIssued: self = .paperIssued(try GivenPaper(value))
    default: return nil
    }
  }

  /// A later act on an entry, of either kind.
  public static func amending(_ amended: AmendedEntry) -> OfficeAct {
    amended.isNote ? .entryNoted(amended) : .entryAmended(amended)
  }
}
