public import CivilDate

/// The judgment or decision of another authority on which a note rests.
public struct AuthorityDecision: Hashable, Sendable {
  public var form: JudgmentForm
  public var number: String
  public var decidedOn: PlainDate
  public var effectiveOn: PlainDate
  public var issuer: String

  /// The fields in which a form states it.
  static let fields: [FormField] = [
    FormField(
      DecisionCircumstance.qdHinhThuc.rawValue, .choice(JudgmentForm.allCases.map(\.rawValue)),
      .judgment, isRequired: true),
    FormField(DecisionCircumstance.qdSo.rawValue, .text, .judgment, isRequired: true),
    FormField(DecisionCircumstance.qdNgay.rawValue, .day, .judgment, isRequired: true),
    FormField(DecisionCircumstance.qdHieuLuc.rawValue, .day, .judgment, isRequired: true),
    FormField(DecisionCircumstance.qdCoQuan.rawValue, .text, .judgment, isRequired: true),
  ]

  /// Reads a form; nil when it states none, and then the work has what blocks it. A decision that is not
  /// law yet is not written; one that lay here for days is explained.
  static func read(_ work: inout ActWork) -> AuthorityDecision? {
    let form: JudgmentForm? = work.choice(DecisionCircumstance.qdHinhThuc.rawValue)
    let decidedOn = work.day(DecisionCircumstance.qdNgay.rawValue)
    let effectiveOn = work.day(DecisionCircumstance.qdHieuLuc.rawValue)
    guard let form, let decidedOn, let effectiveOn,
      let number = work.form[DecisionCircumstance.qdSo.rawValue],
      let issuer = work.form[DecisionCircumstance.qdCoQuan.rawValue]
    else { return nil }
    if effectiveOn > work.day {
      work.block(
        "form.judgment.notEffective", DecisionCircumstance.qdHieuLuc.rawValue,
        [effectiveOn.slashed])
    }
    if effectiveOn < decidedOn {
      work.block(
        "row.judgment.order", DecisionCircumstance.qdHieuLuc.rawValue,
        [decidedOn.slashed, effectiveOn.slashed])
    }
    let received = work.question.moment.receivedOn
    if work.day > received {
      work.warn("form.judgment.delayed", "", [received.slashed, work.day.slashed])
    }
    return AuthorityDecision(
      form: form, number: number, decidedOn: decidedOn, effectiveOn: effectiveOn, issuer: issuer)
  }
}
