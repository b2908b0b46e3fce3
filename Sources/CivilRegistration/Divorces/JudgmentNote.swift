public import CivilDate

/// A judgment that is to be noted on a marriage entry.
public struct JudgmentNote: Hashable, Sendable {
  public var matter: JudgmentMatter
  public var form: JudgmentForm
  public var judgment: Judgment
  public var channel: JudgmentChannel?
  public var letterNumber: String?
  public var sentOn: PlainDate?

  /// Reads a form; nil when it holds no judgment, and then the work has what blocks it.
  static func read(_ work: inout ActWork) -> JudgmentNote? {
    let matter: JudgmentMatter? = work.choice(JudgmentCircumstance.banAnNoiDung.rawValue)
    let form: JudgmentForm? = work.choice(JudgmentCircumstance.banAnHinhThuc.rawValue)
    let channel: JudgmentChannel? = work.choice(JudgmentCircumstance.kenhNhan.rawValue)
    let sentOn = work.day(JudgmentCircumstance.ngayToaGui.rawValue)
    let row = work.form.row(JudgmentColumn.self)
    guard let judgment = work.read(Judgment.self, row), let matter, let form else { return nil }
    return JudgmentNote(
      matter: matter, form: form, judgment: judgment, channel: channel,
      letterNumber: work.form[JudgmentCircumstance.soCongVan.rawValue], sentOn: sentOn)
  }
}
