public import CivilDate

/// An administrative document in the form of Decree 30/2020/NĐ-CP: a plan, a report, a decision, a letter.
///
/// Fill it with what it says and hand it to ``AdministrativePrinting``; PDF, DOCX and XLSX are made of the
/// same value, so their figures are the same. The margins, fonts and places are the printing side's.
///
///     var report = AdministrativeDocument(agency: agency, kind: "Báo cáo", subject: "Kết quả thực hiện …")
///     report.number = "15/BC-UBND"
///     report.on = day
///     report.body = [
///       .heading("I. CÔNG TÁC CHỈ ĐẠO", level: 1),
///       .paragraph("Ủy ban nhân dân xã đã …"),
///       .table(AdministrativeTable(columns: […], head: […], rows: […])),
///     ]
public struct AdministrativeDocument: Hashable, Sendable {
  /// A part of the body, in reading order.
  public enum Part: Hashable, Sendable {
    /// Level 1 is a section (`I.`), 2 and 3 what it is divided into; the number is part of the text.
    case heading(String, level: Int)
    case paragraph(String)
    /// Points, each beginning with a dash.
    case list([String])
    case table(AdministrativeTable)
    case chart(AdministrativeChart)
  }

  /// What stands around the body.
  public enum Look: Hashable, Sendable {
    /// The head and foot of an administrative document, with the nation's name, a number and a signature.
    case administrative
    /// A title alone, as a book of figures has it, in whatever language.
    case publication
  }

  public var agency: PaperAgency
  /// `15/BC-UBND`; without one, room is left for it to be written in.
  public var number: String
  /// The day in the heading; nil leaves room for it.
  public var on: PlainDate?
  /// `Kế hoạch`, `Báo cáo`, printed in capitals; empty for a letter (công văn), whose subject stands
  /// under its number as `V/v …`.
  public var kind: String
  public var subject: String
  /// `Kính gửi`, of a letter or a submission; empty for others.
  public var addressees: [String]
  /// `Căn cứ …`, one each, without a full stop.
  public var bases: [String]
  public var body: [Part]
  public var signer: SignerBlock
  /// `Nơi nhận`, one each: `Như trên`, `Lưu: VT, VP`.
  public var recipients: [String]
  /// Each begins on a page of its own.
  public var annexes: [AdministrativeAnnex]
  public var marks: Set<PaperMark>
  public var look = Look.administrative
  /// Who signs on the left, where the recipients of others stand; nil for nobody.
  public var secondSigner: SignerBlock?
  /// Whether the pages of the body lie on their long side.
  public var isLandscape = false

  public init(
    agency: PaperAgency, number: String = "", on day: PlainDate? = nil, kind: String,
    subject: String, addressees: [String] = [], bases: [String] = [], body: [Part] = [],
    signer: SignerBlock = SignerBlock(.authority, lines: []), recipients: [String] = [],
    annexes: [AdministrativeAnnex] = [], marks: Set<PaperMark> = []
  ) {
    self.agency = agency
    self.number = number
    on = day
    self.kind = kind
    self.subject = subject
    self.addressees = addressees
    self.bases = bases
    self.body = body
    self.signer = signer
    self.recipients = recipients
    self.annexes = annexes
    self.marks = marks
  }

  /// `Hưng Đạo, ngày 05 tháng 02 năm 2026`, with room for what is not known yet.
  public var placeAndDate: String {
    on.map(agency.placeAndDate) ?? "\(agency.place), ngày      tháng      năm"
  }

  /// Every chart, those of the annexes behind those of the body.
  public var charts: [AdministrativeChart] {
    (body + annexes.flatMap(\.body)).compactMap { part in
      if case .chart(let chart) = part { chart } else { nil }
    }
  }

  /// Every table, those of the annexes behind those of the body. One without a title of its own has that
  /// of its annex.
  public var tables: [AdministrativeTable] {
    let stretches = [(title: "", parts: body)] + annexes.map { (title: $0.title, parts: $0.body) }
    return stretches.flatMap { stretch in
      stretch.parts.compactMap { part in
        guard case .table(var table) = part else { return nil }
        if table.title.isEmpty { table.title = stretch.title }
        return table
      }
    }
  }
}
