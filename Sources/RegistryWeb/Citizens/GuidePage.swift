import CivilDate
import CivilRegistration
import Messages
import RegistryServices

/// The public's first page: for each procedure who, with what, how long and for how much, by the law of a day.
struct GuidePage {
  let guide: ProcedureGuide
  let today: PlainDate
  /// The one act that is asked for; nil for all of them.
  let act: String?
  let office: PublicOffice
  let unitName: String
  let messages: MessageCatalogue

  private var notices: [ProcedureNotice] {
    guide.notices.filter { act == nil || $0.act.rawValue == act }
  }

  /// Whether there is such an act.
  var isKnown: Bool { !notices.isEmpty }

  var title: String { "Hướng dẫn làm thủ tục hộ tịch" }

  var fields: Fields {
    CitizenFrame(current: CitizenController.guidePath, office).fields.merging([
      "heading": act == nil ? title : notices.first.map { messages.text($0.act.label) } ?? title,
      "isWhole": act == nil,
      "day": VietnameseFormat.date(guide.day), "isToday": guide.day == today,
      "lastDay": Fields.optional(
        guide.lastDay.map { VietnameseFormat.date($0) }),
      "nextHref": Fields.optional(guide.lastDay.map { address(on: $0.adding(days: 1)) }),
      "nextDay": guide.lastDay.map { VietnameseFormat.date($0.adding(days: 1)) } ?? "",
      "declarations": act == nil ? declarations : [],
      "hasDeclarations": act == nil && !declarations.isEmpty,
      "cutOff": Fields.optional(guide.cutOff.map { messages.text("guide.cutOff", $0.text) }),
      "counter": "Bộ phận Tiếp nhận và trả kết quả, \(unitName)",
      "todayHref": Address.path(CitizenController.guidePath, [("viec", act)]),
      "families": families, "allHref": address(on: guide.day),
    ])
  }

  private func address(on day: PlainDate, act: String? = nil) -> String {
    Address.path(
      CitizenController.guidePath,
      [("ngay", day == today ? nil : Address.day(day)), ("viec", act)])
  }

  /// The two terms that citizens have to keep, in a sentence each.
  private var declarations: [Fields] {
    notices.compactMap { notice in
      notice.declaration.map { ["text": words(of: $0, notice)] as Fields }
    }
  }

  private func words(of declaration: KeptDecision, _ notice: ProcedureNotice) -> String {
    let name = messages.text(notice.act.label)
    guard declaration.value != KeptDecision.unknown else {
      return messages.text("guide.declarationUnknown", name)
    }
    let counted = messages.text("guide.countedFrom.\(notice.procedure)")
    return cited(
      messages.text("guide.declaration", name, declaration.value, counted), declaration)
  }

  private var families: [Fields] {
    // What most people come for first.
    [ActFamily.registered, .issued, .abroad].compactMap { family in
      let own = notices.filter { $0.family == family }
      guard !own.isEmpty else { return nil }
      return ["label": messages.text(family.label), "notices": own.map(fields(of:))]
    }
  }

  private func fields(of notice: ProcedureNotice) -> Fields {
    let words = DossierTermWords(
      procedure: notice.procedure, decisions: notice.decisions, messages: messages)
    func papers(_ source: RequiredPaper.Source) -> [Fields] {
      notice.papers.filter { $0.source == source }.map { ["text": line(of: $0)] }
    }
    let name = messages.text(notice.act.label)
    let heading = notice.hasVariants ? words.variant.map { "\(name): \($0.beginningSmall)" } : name
    return [
      "anchor": "viec-\(notice.procedure)", "heading": heading ?? name,
      "ownHref": Fields.optional(
        act == nil ? address(on: guide.day, act: notice.act.rawValue) : nil),
      "who": applicants(of: notice),
      "declaration": Fields.optional(notice.declaration.map { self.words(of: $0, notice) }),
      "handedIn": papers(.handedIn), "hasHandedIn": !papers(.handedIn).isEmpty,
      "shown": papers(.shown), "hasShown": !papers(.shown).isEmpty,
      "lookedUp": papers(.lookedUp), "hasLookedUp": !papers(.lookedUp).isEmpty,
      "papersGap": Fields.optional(
        notice.papers.isEmpty
          ? messages.text(words.papersGap == nil ? "guide.askCounter" : "guide.notPublished") : nil),
      "term": words.term ?? messages.text("guide.askCounter"),
      "verified": Fields.optional(verified(of: notice)),
      "fee": fee(of: notice, words),
    ]
  }

  /// A sum that the program does not know is asked for at the counter.
  private func fee(of notice: ProcedureNotice, _ words: DossierTermWords) -> String {
    guard let fee = words.fee else { return messages.text("guide.askCounter") }
    let isKnown = notice.decisions.allSatisfy {
      !$0.rule.hasPrefix("fee.") || $0.value != KeptDecision.unknown
    }
    return isKnown ? fee : "\(fee); \(messages.text("guide.askCounter").beginningSmall)"
  }

  private func applicants(of notice: ProcedureNotice) -> String {
    guard !notice.applicants.isEmpty else { return messages.text("guide.notPublished") }
    let words = notice.applicants.map { messages.text("applicant.\($0)") }.joined(separator: "; ")
    let rule = notice.decisions.first { $0.rule.hasPrefix("applicant.") }
    return rule.map { cited(words.beginningLarge, $0) } ?? words.beginningLarge
  }

  /// `Nếu phải xác minh: 08 ngày làm việc (…)`.
  private func verified(of notice: ProcedureNotice) -> String? {
    guard let verified = notice.verified else { return nil }
    let words = DossierTermWords(
      procedure: notice.procedure, decisions: [verified], messages: messages)
    return messages.text(
      "guide.verified", words.term ?? messages.text("guide.notPublished").beginningSmall)
  }

  private func line(of paper: RequiredPaper) -> String {
    let name = PaperLine.name(paper.name, messages)
    return paper.condition.map { "\(name), \(messages.text($0.label))" } ?? name
  }

  private func cited(_ words: String, _ decision: KeptDecision) -> String {
    decision.citation.isEmpty ? words : "\(words) (\(decision.citation))"
  }
}
