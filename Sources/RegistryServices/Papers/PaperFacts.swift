public import CivilDate

/// What a paper says, read from its cells.
public struct PaperFacts: Sendable, Equatable {
  /// `98/2023` for an entry, the number of a notice, judgment or survey sheet, the list's own code.
  public var reference: String
  /// Year and number in the book; 0 when there is none.
  public var year: Int
  public var number: Int
  public var volume: String
  public var page: String
  /// Registering office, facility, village head or court.
  public var issuer: String
  /// Type of registration, source of a notice, group of a survey, residence status; empty if none.
  public var type: String
  /// Day of registration, issue, judgment or survey.
  public var issuedOn: PartialDate?
  /// Day of the birth, death, marriage; for a judgment the day it took effect.
  public var eventOn: PartialDate?
  /// Mother of a child.
  public var relatedName: String
  /// What the paper says of what is otherwise known: a marriage's fate (`Đã ly hôn`), the marriage
  /// entry that a judgment names, a child's order.
  public var standing: String
  public var mentions: [PersonMention]

  public init(
    reference: String = "", year: Int = 0, number: Int = 0, volume: String = "",
    page: String = "", issuer: String = "", type: String = "", issuedOn: PartialDate? = nil,
    eventOn: PartialDate? = nil, relatedName: String = "", standing: String = "",
    mentions: [PersonMention] = []
  ) {
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
    self.mentions = mentions
  }

  public subscript(role: PersonMention.Role) -> PersonMention? {
    mentions.first { $0.role == role }
  }
}
