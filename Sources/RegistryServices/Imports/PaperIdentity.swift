public import CivilDate
internal import CivilRegistration
internal import RecordLinkage

/// Which paper of its number a row of a list is: every court has a judgment 12/2026, every hospital a notice
/// 15, and a survey begins anew with sheet 1.
public struct PaperIdentity: Sendable, Hashable {
  /// Folded name of the office that wrote the paper; empty when the row does not say.
  public var issuer: String
  /// Year of the paper, failing that of its event; 0 when neither is known.
  public var year: Int
  /// Day of the event as text; empty when it is not known.
  public var eventOn: String

  public init(issuer: String = "", issuedOn: PartialDate? = nil, eventOn: PartialDate? = nil) {
    self.issuer = issuer.isEmpty ? "" : VietnameseText.folded(issuer)
    year = issuedOn?.year ?? eventOn?.year ?? 0
    self.eventOn = eventOn?.iso8601 ?? ""
  }

  public init(_ facts: PaperFacts) {
    self.init(issuer: facts.issuer, issuedOn: facts.issuedOn, eventOn: facts.eventOn)
  }

  /// Whether numbers of the kind are given by many offices, or anew each year. A population list has one
  /// number a person.
  static func isAsked(of kind: SourceKind) -> Bool {
    switch kind {
    case .birthNotice, .deathNotice, .judgment, .survey: true
    default: false
    }
  }

  /// Whether the office and the year of two papers may be the same.
  func fits(_ other: PaperIdentity) -> Bool { fitsIssuer(other) && fitsYear(other) }

  /// Whether two papers of one number that name the same people are one, although the office or the year is
  /// written otherwise.
  func isMeant(_ other: PaperIdentity) -> Bool {
    fitsIssuer(other) || !eventOn.isEmpty && eventOn == other.eventOn
  }

  private func fitsIssuer(_ other: PaperIdentity) -> Bool {
    issuer.isEmpty || other.issuer.isEmpty || issuer == other.issuer
  }

  private func fitsYear(_ other: PaperIdentity) -> Bool {
    year == 0 || other.year == 0 || year == other.year
  }

  /// What makes the paper's id beside its number.
  public var text: String { "\(year) \(issuer)" }
}
