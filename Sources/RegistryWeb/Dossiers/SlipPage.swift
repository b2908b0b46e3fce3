import CivilDate
import CivilRegistration
import Messages
import RegistryServices

/// A slip of a dossier, to be printed: receipt with the day of the answer, request for papers, refusal,
/// apology with a new day.
struct SlipPage {
  /// The slips, by the last part of their address.
  enum Kind: String {
    case receipt = "tiep-nhan"
    case request = "bo-sung"
    case refusal = "tu-choi"
    case apology = "xin-loi"

    /// The step that the slip speaks of; nil for the receipt.
    var step: DossierStepped.Step? {
      switch self {
      case .receipt: nil
      case .request: .papersAsked
      case .refusal: .refused
      case .apology: .apologised
      }
    }
  }

  let kind: Kind
  let view: DossierView
  let messages: MessageCatalogue
  let unitName: String
  let step: DossierStepped?
  /// Where the public's pages are found; nil when the office has published no address.
  var address: PublicAddress?

  /// Where the applicant can see how far the dossier has come; nil on what ends it.
  var lookup: PaperLookup? {
    guard kind != .refusal, let address else { return nil }
    return PaperLookup(
      address: address.lookup(ofDossier: view.received.code),
      code: messages.text("slip.lookup", "\(address.host)\(CitizenController.lookupPath)"))
  }

  /// What the law of the day of receipt says of it.
  var terms: DossierTermWords {
    DossierTermWords(
      procedure: view.received.procedure, decisions: view.received.decisions, messages: messages,
      isOnPaper: true)
  }

  /// Whether the dossier has what the slip speaks of.
  var isPossible: Bool { kind == .receipt || step != nil }

  var title: String {
    switch kind {
    case .receipt: "Giấy tiếp nhận hồ sơ và hẹn trả kết quả"
    case .request: "Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ"
    case .refusal: "Thông báo từ chối giải quyết hồ sơ"
    case .apology: "Phiếu xin lỗi và hẹn lại ngày trả kết quả"
    }
  }

  /// What the slip promises: the receipt the day that was named when the dossier came, an apology the new one.
  var due: DueMoment? {
    switch kind {
    case .receipt: DossierStanding(view.received, []).due
    case .apology: step?.dueOn.map { DueMoment(on: $0) }
    case .request, .refusal: nil
    }
  }

  /// What was promised before an apology: at receipt, when the papers were whole, or by the apology before it.
  var promisedBefore: DueMoment? { step.flatMap { view.standing(before: $0).due } }

  var fields: Fields {
    let received = view.received
    return [
      "heading": title, "unit": unitName, "code": received.code,
      "applicant": received.applicant,
      "procedure": messages.text(received.act.label),
      "subject": Fields.optional(received.subject),
      "receivedAt": "\(received.receivedAt) ngày \(VietnameseFormat.date(received.receivedOn))",
      "dueOn": Fields.optional(due.map(DueWords.full)),
      "isReceipt": kind == .receipt,
      "term": Fields.optional(kind == .receipt ? terms.term : nil),
      "fee": Fields.optional(kind == .receipt ? terms.fee : nil),
      "papersGap": Fields.optional(kind == .receipt ? terms.papersGap : nil),
      "signer": Fields.optional(step?.signer.name),
      "items": received.items.filter { $0.source != .notNeeded }.map { item in
        ["name": PaperLine.name(item.name, messages), "source": messages.text(item.source.label)]
          as Fields
      },
      "hasItems": kind == .receipt && !received.items.isEmpty,
      "papers": (step?.papers ?? []).map { ["text": $0] as Fields },
      "hasPapers": !(step?.papers.isEmpty ?? true),
      "lookup": Fields.optional(lookup?.code),
      "reason": Fields.optional(step?.reason),
      "article": Fields.optional(step?.article),
      "writer": step?.by.name ?? received.by.name,
      "day": VietnameseFormat.date(step?.steppedOn ?? received.receivedOn),
      "printHref":
        "/ho-so/\(QueryText.escaped(view.line.id))/phieu/\(kind.rawValue)/ban-in",
      "backHref": "/ho-so/\(QueryText.escaped(view.line.id))",
    ]
  }
}
