public import CivilDate
public import CivilRegistration

/// How far a dossier has come, as its applicant may read it without an account: no name of anybody.
public struct DossierProgress: Sendable, Equatable {
  /// With whom it lies.
  public enum Holder: String, CaseIterable, Sendable {
    /// The counter that takes dossiers in and hands results over.
    case reception
    case registrar
    /// The office waits for what the applicant brings.
    case applicant
    case otherOffice
    case nobody
  }

  /// One thing that happened to it.
  public struct Stage: Sendable, Equatable {
    /// What happened, in the order of a dossier's life.
    public enum Kind: String, CaseIterable, Sendable {
      case received, papersAsked, papersCame, verifying, reclassified, apologised, answered,
        refused, forwarded,
        withdrawn, handedOver
    }

    public var kind: Kind
    public var at: Instant
    /// The papers that were asked for.
    public var papers: [String] = []
    public var reason = ""
    /// The article that a refusal rests on.
    public var article = ""
    /// The office to which it went.
    public var place = ""
    /// The day that was promised with it.
    public var due: DueMoment?

    public init(_ kind: Kind, at moment: Instant) {
      self.kind = kind
      at = moment
    }
  }

  public var code: String
  public var act: ActName
  public var procedure: String
  public var state: DossierLine.State
  public var holder: Holder
  /// When the answer is due; nil where none is owed, no term runs or the law is not known.
  public var due: DueMoment?
  /// Working days from tomorrow through the last one; nil where it is past or the calendar does not reach it.
  public var workingDaysLeft: Int?
  public var stages: [Stage]

  /// Tells the dossier without the names in it; `assignee` is the role of whoever works on it.
  public init(_ view: DossierView, assignee: Role?) {
    code = view.line.code
    act = view.line.act
    procedure = view.standing.procedure
    state = view.line.state
    due = view.line.due
    workingDaysLeft = view.workingDaysLeft
    holder =
      switch view.line.state {
      case .open: assignee?.writesRegister ?? false ? .registrar : .reception
      case .waiting: .applicant
      case .registered: .reception
      case .forwarded: .otherOffice
      case .refused, .withdrawn, .done: .nobody
      }
    let names = [view.received.applicant, view.received.subject].filter { !$0.isEmpty }
    var isAnswered = false
    stages = view.steps.compactMap { step in
      let stage = Self.stage(step, without: names)
      // An entry and the papers on it are one answer.
      guard stage?.kind == .answered else { return stage }
      defer { isAnswered = true }
      return isAnswered ? nil : stage
    }
  }

  private static func stage(_ step: DossierView.Step, without names: [String]) -> Stage? {
    switch step.kind {
    case .dossierReceived: return Stage(.received, at: step.recordedAt)
    case .dossierStepped: return step.step.flatMap { stage(of: $0, at: step.recordedAt, names) }
    case .entryRegistered, .entryNoted, .entryAmended, .paperIssued:
      return Stage(.answered, at: step.recordedAt)
    default: return nil
    }
  }

  private static func stage(
    of step: DossierStepped, at moment: Instant, _ names: [String]
  ) -> Stage? {
    let kind: Stage.Kind? =
      switch step.step {
      case .papersAsked: .papersAsked
      case .papersCame: .papersCame
      case .verifying: .verifying
      case .reclassified: .reclassified
      case .apologised: .apologised
      case .refused: .refused
      case .forwarded: .forwarded
      case .withdrawn: .withdrawn
      case .handedOver: .handedOver
      case .assigned, .corrected: nil
      }
    guard let kind else { return nil }
    var stage = Stage(kind, at: moment)
    stage.due = step.dueOn.map { DueMoment(on: $0, at: ClockTime(step.dueAt)) }
    switch kind {
    case .papersAsked, .apologised, .refused:
      stage.papers = step.papers.map { masked($0, names) }
      stage.reason = masked(step.reason, names)
      stage.article = step.article
    case .forwarded: stage.place = step.receiver
    // What is verified, and whose hands took the result, is nobody's business who stands at the counter.
    case .received, .papersCame, .verifying, .reclassified, .answered, .withdrawn, .handedOver:
      break
    }
    return stage
  }

  /// A text of the officer's own without the names of those whom the dossier is about.
  private static func masked(_ text: String, _ names: [String]) -> String {
    names.reduce(text) { $0.replacing($1, with: "…") }
  }
}
