/// What was typed into one of the forms of a dossier that was not taken: it stands there again.
struct TypedDossier {
  /// The forms that are no step.
  static let lookup = "lookup"
  static let file = "file"

  /// Which form it was; empty for none.
  var step = ""
  var form = FormBody(fields: [])

  /// What was typed into a field of a form, as it was typed; nil when that form was not sent.
  func text(_ name: String, of step: String) -> String? { step == self.step ? form[name] : nil }

  /// Whether a form is shown open.
  func opens(_ step: String) -> Bool { step == self.step }
}
