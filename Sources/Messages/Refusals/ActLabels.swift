public import CivilRegistration
public import LegalRules
public import RegistryServices

extension FormProblem {
  /// What the officer is told.
  public var message: MessageCode { MessageCode(code.rawValue, values) }
}

extension MessageCatalogue {
  /// The sentence of a problem, with the words of the law files in the words of people.
  public func text(_ problem: FormProblem) -> String {
    switch problem.code {
    case "form.death.proofKind", "form.death.proofMissing":
      text(MessageCode(problem.code.rawValue, problem.values.map { text("deathProof.\($0)") }))
    case "form.maritalStatus.differs":
      text(
        MessageCode(
          problem.code.rawValue, problem.values.map { text("choice.nxnTinhTrangTraCuu.\($0)") }))
    case "law.unknown", "law.onlyExpected", "law.uncovered", "law.missing", "law.otherKind":
      text(MessageCode(problem.code.rawValue, lawValues(problem.values)))
    default:
      text(problem.message)
    }
  }

  /// What a gap of the law means, with its rule in words.
  public func text(_ gap: LegalGap) -> String {
    text(
      MessageCode(gap.code, gap.rule == nil ? gap.values : lawValues(gap.values)))
  }

  /// A warning that was passed, as it was said then.
  public func text(_ warning: OverriddenWarning) -> String {
    text(
      FormProblem(
        code: .init(rawValue: warning.code), severity: .warn, values: warning.values))
  }

  /// What a rule of the law files is about: `number.birth` is "Cách ghi số".
  public func label(ofRule rule: String) -> String {
    if holds(rule) { return text(rule) }
    let parts = rule.split(separator: ".")
    guard let first = parts.first, let last = parts.last else { return rule }
    let kind = first == "paper" ? "\(first).\(last)" : String(first)
    return holds("ruleKind.\(kind)") ? text("ruleKind.\(kind)") : rule
  }

  private func lawValues(_ values: [String]) -> [String] {
    guard let rule = values.first else { return values }
    return [label(ofRule: rule)] + values.dropFirst()
  }
}

extension RegistrationType {
  /// How an entry came into its book.
  public var label: MessageCode { MessageCode("registrationType.\(rawValue)") }
}

extension FormField {
  /// What stands beside the field.
  public var label: MessageCode { MessageCode("field.\(name)") }

  /// What a choice is called. Fields that hold the same codes share their words.
  public func label(ofChoice value: String) -> MessageCode {
    for shared in ["GioiTinh", "LoaiCuTru", "LoaiGiayToTuyThan"] where name.hasSuffix(shared) {
      let first = shared.prefix(1).lowercased()
      return MessageCode("choice.\(first + shared.dropFirst()).\(value)")
    }
    return MessageCode("choice.\(name).\(value)")
  }
}

extension FormField.Part {
  /// The heading above its fields.
  public var label: MessageCode { MessageCode("formPart.\(rawValue)") }
}

extension ActName {
  /// What the act is called.
  public var label: MessageCode { MessageCode("actName.\(rawValue)") }
}

extension ActFamily {
  /// What the family is called.
  public var label: MessageCode { MessageCode("actFamily.\(rawValue)") }
}

extension PersonStanding {
  /// What holds, in a sentence.
  public var message: MessageCode { MessageCode("standing.\(kind.rawValue)", [detail, reference]) }
}

extension BookKind {
  /// What the book is called.
  public var label: MessageCode { MessageCode("book.\(rawValue)") }
}

extension TickBox {
  /// What stands beside the box.
  public var label: MessageCode { MessageCode("box.\(rawValue)") }
}

extension FollowUp {
  /// What is to be done.
  public var message: MessageCode { MessageCode(rawValue) }
}

extension SignerRole {
  /// What the office is called.
  public var label: MessageCode { MessageCode("signerRole.\(rawValue)") }
}

extension CivilStatus.Kind {
  /// What the status is called.
  public var label: MessageCode { MessageCode("civilStatus.\(rawValue)") }
}

extension LifeContradiction {
  /// What contradicts.
  public var message: MessageCode { MessageCode(kind.rawValue, values) }
}

extension EntryAmendment.Kind {
  /// What the amendment is called.
  public var label: MessageCode { MessageCode("amendment.\(rawValue)") }
}

extension DossierDeadline {
  /// When the dossier is due, in a sentence.
  public var message: MessageCode { MessageCode(code, values) }
}

extension RequiredPaper {
  /// The papers of which one is enough.
  public var labels: [MessageCode] { alternatives.map { MessageCode("dossierPaper.\($0)") } }
}

extension RequiredPaper.Source {
  /// Where it comes from.
  public var label: MessageCode { MessageCode("paperSource.\(rawValue)") }
}

extension RequiredPaper.Condition {
  /// When it is asked for.
  public var label: MessageCode { MessageCode("paperCondition.\(rawValue)") }
}

extension MessageCatalogue {
  /// The keys that the acts need a text for.
  static var actKeys: [String] {
    var keys = ActProcedure.all.map(\.name.label.key)
    for field in ActProcedure.all.flatMap(\.fields) {
      keys.append(field.label.key)
      if case .choice(let values) = field.kind {
        keys += values.map { field.label(ofChoice: $0).key }
      }
    }
    keys += ActFamily.allCases.map(\.label.key)
    keys += PersonStanding.Kind.allCases.map { "standing.\($0.rawValue)" }
    keys += FormField.Part.allCases.map(\.label.key)
    keys += BookKind.allCases.map(\.label.key)
    keys += TickBox.allCases.map(\.label.key)
    keys += FollowUp.allCases.map(\.message.key)
    keys += SignerRole.allCases.map(\.label.key)
    keys += CivilStatus.Kind.allCases.map(\.label.key)
    keys += EntryAmendment.Kind.allCases.map(\.label.key)
    keys += LifeContradiction.Kind.allCases.map(\.rawValue)
    keys += RequiredPaper.Source.allCases.map(\.label.key)
    keys += RequiredPaper.Condition.allCases.map(\.label.key)
    keys += DeathProof.Kind.allCases.map { "deathProof.\($0)" }
    return keys
  }
}
