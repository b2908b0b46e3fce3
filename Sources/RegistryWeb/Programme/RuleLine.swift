import CivilDate
import LegalRules
import Messages
import RegistryServices

/// A rule in one stretch of days, as a line of a table.
struct RuleLine {
  let rule: CitedRule
  /// The numbers of the documents in the register.
  let known: Set<String>
  let messages: MessageCatalogue

  var fields: Fields {
    let instrument = rule.citation.instrument
    let end = rule.to.map { VietnameseFormat.date($0) } ?? ""
    return [
      "label": messages.label(ofRule: rule.rule.rawValue), "name": rule.rule.rawValue,
      "value": rule.value.map { messages.text($0, of: rule.rule) }
        ?? messages.text("ruleStatus.unknown"),
      "isUnknown": rule.value == nil,
      "status": messages.text("ruleStatus.\(rule.status.rawValue)"),
      "statusClass": rule.status == .inForce ? "good" : "watch",
      "from": VietnameseFormat.date(rule.from), "to": end,
      "article": rule.citation.article, "instrument": instrument,
      "href": Fields.optional(
        known.contains(instrument) ? LawRegisterController.path(instrument) : nil),
    ]
  }
}
