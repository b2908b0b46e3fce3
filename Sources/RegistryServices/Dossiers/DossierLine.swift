public import CivilDate
public import CivilRegistration

/// A dossier as it stands.
public struct DossierLine: Sendable, Equatable, Identifiable {
  /// How far a dossier has come.
  public enum State: String, CaseIterable, Sendable {
    /// The office is to act.
    case open
    /// Papers were asked for.
    case waiting
    /// Registered, noted or issued; the result waits to be taken.
    case registered
    case refused, forwarded, withdrawn, done

    /// Whether anything is left to be done with it.
    public var isEnded: Bool {
      switch self {
      case .open, .waiting, .registered: false
      case .refused, .forwarded, .withdrawn, .done: true
      }
    }
  }

  public var id: String
  public var code: String
  public var act: ActName
  public var channel: DossierReceived.Channel
  public var applicant: String
  public var subject: String
  /// The paper of a list from which it was begun; empty otherwise.
  public var notice: String
  public var receivedOn: PlainDate
  public var receivedAt: String
  /// Nil where the law of the day is not known, and while papers are awaited: no term runs then.
  public var dueOn: PlainDate?
  /// The hour on that day; nil when it is the end of the working day.
  public var dueAt: ClockTime?
  public var state: State
  public var assigneeID: String
  public var assignee: String
  public var entryID: String
  /// The last act on it.
  public var version: Int

  public init(
    id: String, code: String, act: ActName, channel: DossierReceived.Channel, applicant: String,
    subject: String, notice: String, receivedOn: PlainDate, receivedAt: String,
    dueOn: PlainDate?, dueAt: ClockTime? = nil, state: State, assigneeID: String, assignee: String,
    entryID: String,
    version: Int
  ) {
    self.id = id
    self.code = code
    self.act = act
    self.channel = channel
    self.applicant = applicant
    self.subject = subject
    self.notice = notice
    self.receivedOn = receivedOn
    self.receivedAt = receivedAt
    self.dueOn = dueOn
    self.dueAt = dueAt
    self.state = state
    self.assigneeID = assigneeID
    self.assignee = assignee
    self.entryID = entryID
    self.version = version
  }

  /// When the answer is due, as long as one is owed: also a result that waits to be handed over is.
  public var due: DueMoment? {
    state.isEnded ? nil : dueOn.map { DueMoment(on: $0, at: dueAt) }
  }
}
