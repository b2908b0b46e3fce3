import CivilDate
import CivilRegistration
import Messages
import RegistryServices

/// A slip of a dossier as it is printed.
struct SlipPaper {
  let page: SlipPage
  let agency: PaperAgency
  /// Where the head of the office signs, on a slip that is signed by the head.
  var head: SignerBlock?

  private var view: DossierView { page.view }

  var paper: PrintedPaper {
    let received = view.received
    let slip = Slip(
      agency: agency, number: number, on: page.step?.steppedOn ?? received.receivedOn,
      dossier: SlipDossier(
        number: received.code, procedure: procedure, applicant: received.applicant,
        applicantPaper: received.applicantIdentifier, applicantPhone: received.applicantPhone),
      message: message, signers: signers, lookup: page.lookup)
    return slip.paper(title: page.title)
  }

  /// An answer in writing bears a number of the office's own book of letters, which is given when it is signed;
  /// a slip of the counter is known by its dossier.
  private var number: String { page.kind == .refusal ? "………/UBND" : "" }

  private var procedure: String {
    let act = page.messages.text(view.received.act.label)
    return view.received.subject.isEmpty ? act : "\(act) (\(view.received.subject))"
  }

  private var message: Slip.Message {
    let reason = page.step?.reason ?? ""
    switch page.kind {
    case .receipt:
      return .receipt(
        received: received, receivedAt: receivedAt, dueAt: promised,
        dueWords: page.terms.term ?? "", fee: page.terms.fee ?? "", resultAt: page.unitName)
    case .request:
      return .supplement(
        missing: (page.step?.papers ?? []).map { SlipLine(name: $0, remark: reason) },
        dueAt: "", contact: page.unitName)
    case .refusal:
      return .refusal(reason: reason, citation: page.step?.article ?? "", advice: "")
    case .apology:
      return .apology(
        reason: reason, promisedAt: page.promisedBefore.map(DueWords.full) ?? "",
        newDueAt: page.due.map(DueWords.full) ?? "")
    }
  }

  /// What came in, and how; what is missing is asked for on a slip of its own.
  private var received: [SlipLine] {
    let gap = page.terms.papersGap.map { [SlipLine(name: $0)] } ?? []
    return gap
      + view.received.items.compactMap { item -> SlipLine? in
        let remark = page.messages.text(item.source.label)
        let name = PaperLine.name(item.name, page.messages)
        switch item.source {
        case .notNeeded, .missing: return nil
        case .handedIn: return SlipLine(name: name, remark: remark, copies: 1)
        case .lookedUp, .shown: return SlipLine(name: name, remark: remark)
        }
      }
  }

  /// `08 giờ 15 phút, ngày 26/11/2026`.
  private var receivedAt: String {
    let parts = view.received.receivedAt.split(separator: ":").map(String.init)
    let day = view.received.receivedOn.slashed
    return parts.count == 2 ? "\(parts[0]) giờ \(parts[1]) phút, ngày \(day)" : day
  }

  private var promised: String {
    page.due.map(DueWords.full) ?? page.messages.text("slip.dueUnknown")
  }

  private var signers: [SignerBlock] {
    let hint = page.messages.text("slip.signHint")
    let writer = page.step?.by.name ?? view.received.by.name
    switch page.kind {
    case .receipt:
      return [
        SignerBlock(
          .declarant, lines: [page.messages.text("slip.applicant")], hint: hint,
          name: view.received.applicant),
        SignerBlock(
          .writer, lines: [page.messages.text("slip.receiver")], hint: hint, name: writer),
      ]
    case .request:
      return [
        SignerBlock(
          .writer, lines: [page.messages.text("slip.receiver")], hint: hint, name: writer)
      ]
    case .refusal where head != nil:
      return [head].compactMap { $0 }
    case .refusal, .apology:
      return [
        SignerBlock(
          .authority, lines: [page.messages.text("slip.decider")], hint: hint, name: writer)
      ]
    }
  }
}
