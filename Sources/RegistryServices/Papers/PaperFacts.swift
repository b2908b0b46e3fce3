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
  /// Mother of a child or resident, and father, as the paper names them.
  public var motherName: String
  public var fatherName: String
  /// Another paper that this one rests on: the notice of a death, the marriage a court dissolves.
  public var citedReference: String
  public var citedOn: PartialDate?
  public var citedPlace: String
  /// Notes of the entry: a marriage's fate, the remark of a notice.
  public var remark: String
  /// Children of the delivery a birth notice speaks of; 0 when it does not say.
  public var childCount: Int
  /// Whether the day of the event was declared by law (a found child, a court's declaration of
  /// death), and so says nothing about delay.
  public var isDeclared: Bool
  /// Whether the child of a birth entry was born in another country.
  public var isBornAbroad: Bool
  public var mentions: [PersonMention]

  public init(
    reference: String = "", year: Int = 0, number: Int = 0, volume: String = "",
    page: String = "", issuer: String = "", type: String = "", issuedOn: PartialDate? = nil,
    eventOn: PartialDate? = nil, motherName: String = "", fatherName: String = "",
    citedReference: String = "", citedOn: PartialDate? = nil, citedPlace: String = "",
    remark: String = "", childCount: Int = 0, isDeclared: Bool = false,
    isBornAbroad: Bool = false, mentions: [PersonMention] = []
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
    self.motherName = motherName
    self.fatherName = fatherName
    self.citedReference = citedReference
    self.citedOn = citedOn
    self.citedPlace = citedPlace
    self.remark = remark
    self.childCount = childCount
    self.isDeclared = isDeclared
    self.isBornAbroad = isBornAbroad
    self.mentions = mentions
  }

  /// The person in a part; nil when the paper names nobody in it.
  public subscript(role: PersonMention.Role) -> PersonMention? {
    mentions.first { $0.role == role }
  }
}
