public import CivilRegistration
public import RegistryServices

extension Role {
  /// The role's name on pages.
  public var label: MessageCode { MessageCode("role.\(rawValue)") }
}

extension CaseState {
  /// The state's name on pages and in downloads.
  public var label: MessageCode {
    switch self {
    case .overdue: MessageCode("caseState.overdue")
    case .late: MessageCode("caseState.late")
    case .pending: MessageCode("caseState.pending")
    case .onTime: MessageCode("caseState.onTime")
    }
  }
}

extension SourceKind {
  /// What a file of this kind is called in an office.
  public var label: MessageCode { MessageCode("sourceKind.\(rawValue)") }
}

extension ImportJob.State {
  public var label: MessageCode { MessageCode("importState.\(rawValue)") }
}

extension RowIssue.State {
  public var label: MessageCode { MessageCode("rowState.\(rawValue)") }
}

extension WorkList.Due {
  /// How near the last day is.
  public var label: MessageCode { MessageCode("due.\(rawValue)") }
}

extension WorkList.Matter {
  public var label: MessageCode { MessageCode("matter.\(rawValue)") }
}

extension CaseQuery.Order {
  public var label: MessageCode { MessageCode("order.\(rawValue)") }
}

extension TargetTile.Group {
  public var label: MessageCode { MessageCode("group.\(rawValue)") }
}

extension TargetTile.Status {
  public var label: MessageCode { MessageCode("figureStatus.\(rawValue)") }
}

extension CockpitView.Urgent.Matter {
  /// The sentence of a line of "việc cần ngay"; `{0}` is the count.
  public func sentence(count: Int) -> MessageCode {
    MessageCode("urgent.\(rawValue)", [VietnameseFormat.number(count)])
  }

  static let all: [Self] = [
    .birthsNearDeadline, .birthsOverdue, .deathsOverdue, .deathsNearDeadline, .judgmentsNotNoted,
    .matchesToDecide, .rowsToCorrect,
  ]
}

extension MatchAnswer {
  public var label: MessageCode { MessageCode("matchAnswer.\(rawValue)") }
}

extension MatchJob {
  public var label: MessageCode { MessageCode("matchJob.\(rawValue)") }
}

extension MatchVerdict {
  public var label: MessageCode { MessageCode("verdict.\(rawValue)") }
}

extension MessageCatalogue {
  /// Kinds of papers, as `PersonView.Paper.kind` and `NamedCase.Mention.kind` name them.
  public func paperKind(_ kind: String) -> String { text("paper.\(kind)") }

  /// A person's part in a paper, as `PersonView.Paper.role` names it.
  public func paperRole(_ role: String) -> String { text("paperRole.\(role)") }

  /// A sex as registers keep it (`male`, `female`, `undetermined`); other texts stay as they are.
  public func sex(_ text: String) -> String {
    holds("sex.\(text)") ? self.text("sex.\(text)") : text
  }

  /// The keys that the program itself needs a text for.
  static var requiredKeys: [String] {
    var keys: [String] = []
    keys += SignInRefusal.samples.map(\.message.key)
    keys += CaseRefusal.samples.map(\.message.key)
    keys += MatchRefusal.samples.map(\.message.key)
    keys += ImportRefusal.samples.map(\.message.key)
    keys += LedgerFailure.samples.map(\.message.key)
    keys += officeKeys
    keys += AccountRefusal.samples.map(\.message.key)
    keys += PublicationRefusal.samples.map(\.message.key)
    keys += TableRefusal.samples.map(\.message.key)
    keys += OldPageRefusal.samples.map(\.message.key)
    keys += OldPage.State.allCases.map(\.label.key)
    keys += ReportRefusal.samples.map(\.message.key)
    keys += OldBookRefusal.samples.map(\.message.key)
    keys += OldBook.Condition.allCases.map(\.label.key)
    keys += ExchangeRefusal.samples.map(\.message.key)
    keys += ExchangeState.allCases.map(\.label.key)
    keys += ExchangeDifference.allCases.flatMap { [$0.label.key, $0.explanation.key] }
    keys += ExchangeChoice.allCases.map(\.label.key)
    keys += Role.allCases.map(\.label.key)
    keys += CaseState.allCases.map(\.label.key)
    keys += SourceKind.allCases.map(\.label.key)
    keys += SourceKind.allCases.map { "paper.\($0.rawValue)" }
    keys += WorkList.Matter.allCases.map(\.label.key)
    keys += WorkList.Due.allCases.map(\.label.key)
    keys += CaseQuery.Order.allCases.map(\.label.key)
    keys += TargetTile.Group.allCases.map(\.label.key)
    keys += [TargetTile.Status.final, .provisional, .insufficient, .unstated].map(\.label.key)
    keys += [ImportJob.State.waiting, .running, .done, .refused].map(\.label.key)
    keys += [RowIssue.State.open, .resolved, .warned].map(\.label.key)
    keys += CockpitView.Urgent.Matter.all.map { $0.sentence(count: 1).key }
    keys += PrintRefusal.samples.map(\.message.key) + PrintFinding.samples.map(\.message.key)
    keys += PaperKind.allCases.map(\.label.key) + PrintSetting.Content.allCases.map(\.label.key)
    keys += PaperRefusal.samples.map(\.message.key) + PrinterRefusal.samples.map(\.message.key)
    keys += CivilStatus.Kind.allCases.map { "civilStatus.\($0.rawValue)" }
    keys += LifeFact.samples.map(\.message.key)
    keys += MatchVerdict.allCases.map(\.label.key)
    keys += MatchAnswer.allCases.map(\.label.key)
    keys += MatchJob.allCases.map(\.label.key)
    keys += roles.map { "paperRole.\($0)" }
    keys += programmeKeys
    keys += statisticsKeys
    keys += actKeys
    keys += citizenKeys
    return keys
  }

  /// What the register office says of books, dossiers and forms.
  private static var officeKeys: [String] {
    var keys = RegistrationRefusal.samples.map(\.message.key)
    keys += DossierLine.State.allCases.map(\.label.key)
    keys += DossierQueue.allCases.map(\.label.key)
    keys += DossierStepped.Step.allCases.map(\.label.key)
    keys += DossierReceived.Channel.allCases.map(\.label.key)
    keys += DossierReceived.Item.Source.allCases.map(\.label.key)
    return keys
  }

  private static let roles: [String] = [
    "child", "mother", "father", "deceased", "husband", "wife", "resident", "surveyed", "informant",
    "parent", "recognised", "certified", "guardian", "ward", "declaredDead",
  ]
}
