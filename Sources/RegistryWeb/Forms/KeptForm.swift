import Hummingbird

/// A form that was sent when the session had ended: what was typed waits in the sign-in page and is
/// offered again afterwards, so that nothing typed is lost.
struct KeptForm: Error, Sendable {
  /// The address that the form goes to: one of our own.
  var action: String
  var fields: [(name: String, value: String)]

  private static let prefix = "giu:"
  private static let actionName = "giuDuongDan"

  init(action: String, form: FormBody) {
    self.action = action
    fields = form.all.filter { $0.name != "formToken" }
  }

  /// The form that came along with a sign-in; nil when none did.
  init?(carriedBy form: FormBody) {
    let action = ReturnPath.checked(form[Self.actionName])
    guard action != "/" else { return nil }
    self.action = action
    fields = form.all.compactMap { field in
      guard field.name.hasPrefix(Self.prefix) else { return nil }
      return (String(field.name.dropFirst(Self.prefix.count)), field.value)
    }
  }

  /// Hidden fields that carry the form through the sign-in.
  var carriers: [Fields] {
    let action: Fields = ["name": Self.actionName, "value": action]
    return [action] + fields.map { ["name": "\(Self.prefix)\($0.name)", "value": $0.value] }
  }

  /// The form's own fields, to be sent again.
  var originals: [Fields] { fields.map { ["name": $0.name, "value": $0.value] } }
}
