public import ActionProgramme
internal import LegalRules
public import RegistryServices
internal import VitalStatistics

extension InstanceStanding {
  /// The name of where an instance stands.
  public var label: MessageCode { MessageCode("instanceState.\(rawValue)") }
}

extension InstanceState {
  public var label: MessageCode { MessageCode("instanceState.\(rawValue)") }
}

extension Evidence.Kind {
  public var label: MessageCode { MessageCode("evidenceKind.\(rawValue)") }
}

extension RecordKind {
  /// What one line of the book is called.
  public var label: MessageCode { MessageCode("record.\(rawValue)") }
  /// What the book is called.
  public var bookLabel: MessageCode { MessageCode("book.\(rawValue)") }
}

extension ProgrammeDocumentKind {
  /// What documents of the kind are called.
  public var label: MessageCode { MessageCode("documentKind.\(rawValue)") }
  /// The type's name at the head of the paper (Decree 30/2020/NĐ-CP).
  public var typeName: String { isReport ? "Báo cáo" : "Kế hoạch" }
}

extension RecordProblem {
  /// What is wrong with the field of that label.
  public func message(label: String) -> MessageCode {
    MessageCode("recordProblem.\(kind.rawValue)", [label] + values)
  }
}

extension MessageCatalogue {
  /// The keys that the plan and its books need a text for.
  static var programmeKeys: [String] {
    var keys = ProgrammeRefusal.samples.map(\.message.key)
    keys += MailFailure.samples.map(\.message.key)
    keys += MailSettings.Security.allCases.map { "mailSecurity.\($0.rawValue)" }
    keys += DocumentFormat.allCases.map { "documentFormat.\($0.rawValue)" }
    keys += RuleStatus.allCases.map { "ruleStatus.\($0.rawValue)" }
    keys += InstanceProblem.samples.map(\.message.key)
    keys += InstanceStanding.allCases.map(\.label.key)
    keys += Evidence.Kind.allCases.map(\.label.key)
    keys += ProgrammeChange.What.allCases.map { "programmeChange.\($0.rawValue)" }
    keys += RecordKind.allCases.flatMap { [$0.label.key, $0.bookLabel.key] }
    keys += ProgrammeDocumentKind.allCases.map(\.label.key)
    keys += CampaignEffect.Reading.allCases.map { "effect.\($0.rawValue)" }
    keys += IndicatorKey.allCases.map { "indicatorDefinition.\($0.rawValue)" }
    keys += RecordProblem.Kind.allCases.map { "recordProblem.\($0.rawValue)" }
    keys += StaffPost.Gap.allCases.map { "staffGap.\($0.rawValue)" }
    for kind in RecordKind.allCases {
      for field in kind.form.fields {
        keys.append("recordField.\(field.name)")
        guard case .choice(let words) = field.form else { continue }
        keys += words.map { "recordChoice.\(field.name).\($0)" }
      }
    }
    return keys
  }
}
