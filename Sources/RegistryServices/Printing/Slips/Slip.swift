public import CivilDate

/// A slip of a dossier: receipt and appointment, request for more papers, refusal, apology.
///
/// Fill what the slip says, then print ``paper(title:)``; the title is the law book's for the day.
public struct Slip: Hashable, Sendable {
  /// What the slip says beside the dossier.
  public enum Message: Hashable, Sendable {
    /// Giấy tiếp nhận hồ sơ và hẹn trả kết quả. Times as people read them: `15 giờ 30 phút, ngày
    /// 26/11/2026`; `dueWords` the term behind it: `trong ngày làm việc`.
    case receipt(
      received: [SlipLine], receivedAt: String, dueAt: String, dueWords: String, fee: String,
      resultAt: String)
    /// Phiếu yêu cầu bổ sung hồ sơ: what is missing, each with its reason.
    case supplement(missing: [SlipLine], dueAt: String, contact: String)
    /// Từ chối giải quyết hồ sơ, in writing, with the article.
    case refusal(reason: String, citation: String, advice: String)
    /// Phiếu xin lỗi và hẹn lại ngày trả kết quả.
    case apology(reason: String, promisedAt: String, newDueAt: String)
  }

  public var agency: PaperAgency
  /// Number of the slip as it is quoted; empty for a blank.
  public var number: String
  public var on: PlainDate
  public var dossier: SlipDossier
  public var message: Message
  public var signers: [SignerBlock]
  public var marks: Set<PaperMark>
  public var lookup: PaperLookup?

  public init(
    agency: PaperAgency, number: String, on day: PlainDate, dossier: SlipDossier,
    message: Message, signers: [SignerBlock], marks: Set<PaperMark> = [],
    lookup: PaperLookup? = nil
  ) {
    self.agency = agency
    self.number = number
    on = day
    self.dossier = dossier
    self.message = message
    self.signers = signers
    self.marks = marks
    self.lookup = lookup
  }

  /// The slip ready to be printed.
  public func paper(title: String) -> PrintedPaper {
    var paper = PrintedPaper(
      message.kind, title: title, on: on, fields: dossier.fields, signers: signers, marks: marks,
      lookup: lookup)
    paper.fields[.form(.agency)] = agency.name
    paper.fields[.form(.agencyInText)] = agency.inText
    paper.fields[.form(.superiorAgency)] = agency.superior
    paper.fields[.form(.placeAndDate)] = agency.placeAndDate(on)
    paper.fields[.form(.number)] = number
    message.fill(&paper)
    paper.fields = paper.fields.filter { !$0.value.isEmpty }
    return paper
  }
}

extension Slip.Message {
  fileprivate var kind: PaperKind {
    switch self {
    case .receipt: .receiptSlip
    case .supplement: .supplementRequest
    case .refusal: .refusalNotice
    case .apology: .apologySlip
    }
  }

  fileprivate func fill(_ paper: inout PrintedPaper) {
    switch self {
    case .receipt(let received, let receivedAt, let dueAt, let dueWords, let fee, let resultAt):
      paper.blocks = received.map(\.block)
      paper.fields[.form(.receivedAt)] = receivedAt
      paper.fields[.form(.dueAt)] = dueAt
      paper.fields[.form(.dueWords)] = dueWords
      paper.fields[.form(.fee)] = fee
      paper.fields[.form(.resultAt)] = resultAt
    case .supplement(let missing, let dueAt, let contact):
      paper.blocks = missing.map(\.block)
      paper.fields[.form(.dueAt)] = dueAt
      paper.fields[.form(.contact)] = contact
    case .refusal(let reason, let citation, let advice):
      paper.fields[.form(.reason)] = reason
      paper.fields[.form(.citation)] = citation
      paper.fields[.form(.advice)] = advice
    case .apology(let reason, let promisedAt, let newDueAt):
      paper.fields[.form(.reason)] = reason
      paper.fields[.form(.dueAt)] = promisedAt
      paper.fields[.form(.newDueAt)] = newDueAt
    }
  }
}
