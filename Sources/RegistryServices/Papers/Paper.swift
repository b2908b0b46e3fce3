public import CivilDate
public import CivilRegistration

/// A paper as the registers know it now: an entry of a book, or a row of a list. Derived from acts.
public struct Paper: Sendable, Equatable, Identifiable {
  /// The entry's id, or a stable digest of a list row's own number.
  public var id: String
  public var commune: String
  /// The act that holds its present content, and for a list the row in it (0 for an entry).
  public var sequence: Int
  public var rowNumber: Int
  public var kind: SourceKind
  /// `98/2023` for an entry, the number of a notice, judgment or survey sheet, the list's own code.
  public var reference: String
  /// Year and number in the book; 0 when there is none.
  public var year: Int
  public var number: Int
  public var volume: String
  public var page: String
  /// Registering office, facility, village head or court.
  public var issuer: String
  /// Code of the register type (`loaiDangKy`), source of a notice, group of a survey; empty if none.
  public var type: String
  /// Day of registration, issue, judgment or survey.
  public var issuedOn: PartialDate?
  /// Day of the birth, death, marriage; for a judgment the day it took effect.
  public var eventOn: PartialDate?
  /// Mother of a child; spouse is a mention of its own.
  public var relatedName: String
  /// What the entry says of its later fate (`Đã ly hôn`), or a notice's remark.
  public var standing: String
  /// Whether the list that replaced its list still has it; entries are always current.
  public var isCurrent: Bool
  /// Keyed digest of the row, by which the same row is known again.
  public var rowKey: String
  public var mentions: [PersonMention]

  public init(
    id: String, commune: String, sequence: Int, rowNumber: Int, kind: SourceKind,
    reference: String, year: Int = 0, number: Int = 0, volume: String = "", page: String = "",
    issuer: String = "", type: String = "", issuedOn: PartialDate? = nil,
    eventOn: PartialDate? = nil, relatedName: String = "", standing: String = "",
    isCurrent: Bool = true, rowKey: String, mentions: [PersonMention]
  ) {
    self.id = id
    self.commune = commune
    self.sequence = sequence
    self.rowNumber = rowNumber
    self.kind = kind
    self.reference = reference
    self.year = year
    self.number = number
    self.volume = volume
    self.page = page
    self.issuer = issuer
    self.type = type
    self.issuedOn = issuedOn
    self.eventOn = eventOn
    self.relatedName = relatedName
    self.standing = standing
    self.isCurrent = isCurrent
    self.rowKey = rowKey
    self.mentions = mentions
  }
}
