import CivilDate
import CivilRegistration
import Messages
import RegistryServices

/// The desk's page for a new request: who, for whom, which papers, and when the answer is due.
struct IntakePage {
  let act: ActProcedure
  let role: Role
  let form: IntakeForm
  let terms: DossierTerms
  let messages: MessageCatalogue
  let problem: MessageCode?
  /// Where the problem can be mended.
  var problemHref = "#nguoi-nop"

  private var words: DossierTermWords {
    DossierTermWords(procedure: terms.procedure, decisions: terms.decisions, messages: messages)
  }

  var title: String { "Tiếp nhận: \(messages.text(act.name.label))" }

  var fields: Fields {
    [
      "heading": title,
      "action": "/ho-so/moi/\(act.name.rawValue)",
      "guideHref": Fields.optional(guideHref),
      "requestKey": SecretText.random(),
      "applicant": form.applicant, "identifier": form.identifier, "phone": form.phone,
      "relation": form.relation, "subject": form.subject, "forwardTo": form.forwardTo,
      "notice": form.notice, "hasNotice": !form.notice.isEmpty,
      "channels": DossierReceived.Channel.allCases.map { channel in
        [
          "value": channel.rawValue, "label": messages.text(channel.label),
          "isChosen": channel == form.channel,
        ] as Fields
      },
      "papers": terms.papers.enumerated().map(paper), "hasPapers": !terms.papers.isEmpty,
      "variants": act.variants.map { variant in
        [
          "value": variant.procedure, "isChosen": variant.procedure == terms.procedure,
          "label": messages.text("procedure.\(variant.procedure)"),
        ] as Fields
      },
      "isOther": form.showsOtherPapers && !form.shownProcedure.isEmpty,
      "hasVariants": !act.variants.isEmpty, "procedure": terms.procedure,
      "papersGap": Fields.optional(words.papersGap), "problemHref": problemHref,
      "dueOn": Fields.optional(terms.due.map(DueWords.full)),
      "term": Fields.optional(words.term), "fee": Fields.optional(words.fee),
      "problem": Fields.optional(problem.map(messages.text)),
      "problemCode": problem?.key ?? "",
      "others": ActProcedure.all.filter { $0.name != act.name && role.sees($0.name) }.map { other in
        [
          "href": "/ho-so/moi/\(other.name.rawValue)",
          "label": messages.text(other.name.label),
        ] as Fields
      },
    ]
  }

  /// The public's page on the act, to be printed for whoever comes; nil for an act that it leaves out.
  private var guideHref: String? {
    ProcedureGuideMaking.tells(of: act)
      ? Address.path(CitizenController.guidePath, [("viec", act.name.rawValue)]) : nil
  }

  private func paper(_ place: Int, _ paper: RequiredPaper) -> Fields {
    let chosen =
      form.sources["\(place)"] ?? (paper.condition == nil ? paper.source.rawValue : "notNeeded")
    let condition = paper.condition.map { messages.text($0.label) }
    return [
      "id": "giay-to-\(place)", "name": "giayTo:\(place)",
      "label": PaperLine.name(paper.name, messages),
      "condition": Fields.optional(condition),
      "options": DossierReceived.Item.Source.allCases.map { source in
        [
          "value": source.rawValue, "label": messages.text(source.label),
          "isChosen": source.rawValue == chosen,
        ] as Fields
      },
    ]
  }
}
