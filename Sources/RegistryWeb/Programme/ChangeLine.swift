import ActionProgramme
import Messages
import RegistryServices

/// Something that was done with the plan, as a line.
struct ChangeLine {
  let change: ProgrammeChange
  let messages: MessageCatalogue

  var fields: Fields {
    [
      "what": what, "href": Fields.optional(href), "text": Fields.optional(change.text),
      "author": change.author, "moment": VietnameseFormat.moment(change.recordedAt),
    ]
  }

  private var what: String {
    var parts = [messages.text("programmeChange.\(change.what.rawValue)")]
    if let key = change.key {
      parts.append("\(key.item)\(key.year.map { " (\($0))" } ?? "")")
    }
    if let kind = change.recordKind { parts.append(messages.text(kind.label)) }
    if let state = change.state { parts.append("→ \(messages.text(state.label))") }
    return parts.joined(separator: " ")
  }

  private var href: String? {
    if let key = change.key { return InstanceLine.path(key) }
    if let kind = change.recordKind {
      return "/ke-hoach/so/\(kind.rawValue)/\(QueryText.escaped(change.recordID))"
    }
    return "/ke-hoach"
  }
}
