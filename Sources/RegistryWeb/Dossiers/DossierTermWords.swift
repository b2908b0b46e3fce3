import CivilRegistration
import LegalRules
import Messages
import RegistryServices

/// What the law of the day of receipt says of a dossier, in words: how long it may take, and what it costs.
///
/// Both come from the decisions that were kept with the dossier, so that a slip that is printed again says the
/// same under a later law.
struct DossierTermWords {
  let procedure: String
  let decisions: [KeptDecision]
  let messages: MessageCatalogue
  /// Whether room is left for a fee that the program does not know.
  var isOnPaper = false

  /// `Trong ngày làm việc (60/2014/QH13, Điều 16)`; nil where no rule was applied.
  var term: String? {
    let applied = decisions.filter { $0.rule.hasPrefix("processing.") }
    let cutOff = applied.first { $0.rule == RuleName.cutOff.rawValue }
    guard
      let main = applied.first(where: {
        $0.rule != RuleName.cutOff.rawValue && $0.value != KeptDecision.unknown
      }),
      let term = LegalTerm(main.value)
    else { return nil }
    let amount = term.amount < 10 ? "0\(term.amount)" : "\(term.amount)"
    var words = cited(messages.text("term.\(term.unit.rawValue)", amount), main)
    if let cutOff {
      words += "; " + cited(messages.text("term.cutOff", cutOff.value), cutOff)
    }
    // The general rule stands in for one of its own that is not published.
    if applied.contains(where: { $0.value == KeptDecision.unknown }) {
      words += "; " + messages.text("term.ownUnknown")
    }
    return words
  }

  /// That the papers are not published; nil when they are.
  var papersGap: String? {
    decision(.papers(of: procedure))?.value == KeptDecision.unknown
      ? messages.text("dossierPapers.unknown") : nil
  }

  /// The procedure, where an act has several: `Đăng ký lại`.
  var variant: String? {
    let key = "procedure.\(procedure)"
    return messages.holds(key) ? messages.text(key) : nil
  }

  /// `Không thu lệ phí (60/2014/QH13, Điều 11)`; nil where the law files have no fee for the procedure.
  var fee: String? {
    guard let own = decision(.fee(of: procedure)) else { return nil }
    var said = words(own)
    if let late = decision(.fee(of: "\(procedure).late")) {
      said = messages.text("fee.inTime", said) + "; " + messages.text("fee.late", words(late))
    }
    return said.beginningLarge
  }

  private func decision(_ rule: RuleName) -> KeptDecision? {
    decisions.first { $0.rule == rule.rawValue }
  }

  private func words(_ fee: KeptDecision) -> String {
    guard let money = Int(fee.value) else {
      return messages.text(isOnPaper ? "fee.toWrite" : "fee.unknown")
    }
    guard money > 0 else { return cited(messages.text("fee.none"), fee) }
    let amount = VietnameseFormat.number(money)
    let each = "fee.each.\(procedure)"
    return cited(
      messages.holds(each) ? messages.text(each, amount) : messages.text("fee.amount", amount), fee)
  }

  private func cited(_ words: String, _ decision: KeptDecision) -> String {
    decision.citation.isEmpty ? words : "\(words) (\(decision.citation))"
  }
}
