import ActionProgramme
import CivilDate
import LegalRules
import Messages
import RegistryServices

/// A legal document with what hangs on it.
struct LegalDocumentPage {
  let line: RecordLine
  let all: [RecordLine]
  let rules: [CitedRule]
  let difficulties: [RecordLine]
  let today: PlainDate
  let messages: MessageCatalogue

  private var document: LegalDocument { LegalDocument(line.values) }

  var fields: Fields {
    let values = line.values
    let numbers = Set(all.map { LegalDocument($0.values).number })
    let replaced = all.filter { LegalDocument($0.values).values["replacedBy"] == document.number }
    let next = values["replacedBy"]
    let remark = RecordRemark(line: line, today: today, messages: messages)
    return [
      "number": document.number, "subject": values["title"],
      "issuer": values["issuer"], "issuedOn": day("issuedOn"),
      "effectiveFrom": day("effectiveFrom"), "effectiveTo": day("effectiveTo"),
      "replacedBy": Fields.optional(next),
      "replacedByHref": Fields.optional(
        numbers.contains(next) ? LawRegisterController.path(next) : nil),
      "replaces": replaced.map { line in
        let number = LegalDocument(line.values).number
        return ["number": number, "href": LawRegisterController.path(number)] as Fields
      },
      "note": Fields.optional(values["note"]),
      "certainty": messages.text("recordChoice.citation.\(values["citation"])"),
      "remark": Fields.optional(remark.text), "remarkClass": remark.className,
      "isShipped": line.isShipped,
      "editHref": "\(RecordController.path(.legalDocument))/\(QueryText.escaped(line.id))",
      "rules": rules.map { RuleLine(rule: $0, known: numbers, messages: messages).fields },
      "ruleCount": VietnameseFormat.number(rules.count), "isCited": !rules.isEmpty,
      "difficulties": difficulties.map { difficulty in
        [
          "text": String(difficulty.title.prefix(200)),
          "href": "\(RecordController.path(.difficulty))/\(QueryText.escaped(difficulty.id))",
        ] as Fields
      },
      "hasDifficulties": !difficulties.isEmpty,
    ]
  }

  /// A day, or that it is not known.
  private func day(_ name: String) -> String {
    line.values.day(name).map { VietnameseFormat.date($0) } ?? "chưa rõ"
  }
}
