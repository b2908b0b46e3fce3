public import CivilRegistration

/// A request as it is taken in at the desk.
public struct DossierIntake: Sendable, Equatable {
  public var act: ActName
  /// The procedure that is asked for; empty for the plain one of the act.
  public var procedure: String
  public var channel: DossierReceived.Channel
  public var applicant: String
  public var applicantIdentifier: String
  public var applicantPhone: String
  public var relation: String
  public var subject: String
  public var items: [DossierReceived.Item]
  /// The paper of a list from which it is begun; empty otherwise.
  public var notice: String
  public var forwardTo: String

  public init(
    act: ActName, procedure: String = "", channel: DossierReceived.Channel = .desk,
    applicant: String,
    applicantIdentifier: String = "", applicantPhone: String = "", relation: String = "",
    subject: String = "", items: [DossierReceived.Item] = [], notice: String = "",
    forwardTo: String = ""
  ) {
    self.act = act
    self.procedure = procedure
    self.channel = channel
    self.applicant = applicant
    self.applicantIdentifier = applicantIdentifier
    self.applicantPhone = applicantPhone
    self.relation = relation
    self.subject = subject
    self.items = items
    self.notice = notice
    self.forwardTo = forwardTo
  }
}
