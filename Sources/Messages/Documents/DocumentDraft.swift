public import ActionProgramme
internal import CivilDate
public import RegistryServices

/// The first text of a document of the programme, made from what the year brought; a person reads and
/// changes it before it goes out.
public struct DocumentDraft: Sendable {
  let facts: ReportFacts
  let messages: MessageCatalogue

  public init(facts: ReportFacts, messages: MessageCatalogue) {
    self.facts = facts
    self.messages = messages
  }

  var year: Int { facts.year }
  var asOf: PlainDate { facts.plan.asOf }
  var programme: Programme { facts.plan.programme }

  /// The document of a kind, without number, day and signer.
  public func document(_ kind: ProgrammeDocumentKind) -> ProgrammeDocument {
    ProgrammeDocument(
      head: head(kind), kind: kind, year: year, asOf: asOf, subject: subject(kind),
      blocks: blocks(kind), annex: annex(kind))
  }

  /// The agency's lines as the head of a paper has them: `Xã Hưng Đạo` is `ỦY BAN NHÂN DÂN XÃ HƯNG ĐẠO`.
  private func head(_ kind: ProgrammeDocumentKind) -> DocumentHead {
    let name = facts.commune.name
    let place = name.split(separator: " ").dropFirst().joined(separator: " ")
    let office = programme.findAgency("VP")?.name ?? ""
    return DocumentHead(
      superior: "", agency: "ỦY BAN NHÂN DÂN \(name.uppercased())", place: place,
      signerTitles: ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"],
      recipients: kind.isReport
        ? ["Sở Tư pháp;", "Thường trực Đảng ủy, HĐND xã;", "Lưu: VT, \(office)."]
        : [
          "Chủ tịch, các Phó Chủ tịch UBND xã;", "Các cơ quan, đơn vị liên quan;",
          "Lưu: VT, \(office).",
        ])
  }

  private func subject(_ kind: ProgrammeDocumentKind) -> String {
    let name = facts.commune.nameInText
    let period = "\(programme.period.lowerBound) - \(programme.period.upperBound)"
    switch kind {
    case .plan:
      return
        "Thực hiện Chương trình hành động quốc gia về đăng ký và thống kê hộ tịch năm \(year) trên địa bàn \(name)"
    case .halfYear:
      return "Kết quả 6 tháng thực hiện Chương trình đăng ký và thống kê hộ tịch năm \(year)"
    case .yearly:
      return "Kết quả thực hiện Chương trình đăng ký và thống kê hộ tịch năm \(year)"
    case .difficulties:
      return "Khó khăn, vướng mắc và kiến nghị trong thi hành pháp luật hộ tịch năm \(year)"
    case .purchase:
      return "Mua sắm trang thiết bị phục vụ đăng ký, thống kê hộ tịch năm \(year)"
    case .staffing:
      return "Rà soát, bố trí công chức làm công tác đăng ký, thống kê hộ tịch năm \(year)"
    case .communication:
      return "Truyền thông về đăng ký, thống kê hộ tịch năm \(year)"
    case .midTerm:
      return "Sơ kết Chương trình đăng ký và thống kê hộ tịch giai đoạn \(period), đến năm \(year)"
    case .final:
      return "Tổng kết Chương trình đăng ký và thống kê hộ tịch giai đoạn \(period)"
    }
  }

  private func blocks(_ kind: ProgrammeDocumentKind) -> [ProgrammeDocument.Block] {
    switch kind {
    case .halfYear, .yearly, .midTerm, .final: report
    case .plan: yearPlan
    case .difficulties: difficulties
    case .purchase: purchase
    case .staffing: staffing
    case .communication: communication
    }
  }

  private func annex(_ kind: ProgrammeDocumentKind) -> [ProgrammeDocument.Table] {
    switch kind {
    case .halfYear, .yearly, .midTerm, .final: [figureTable, instanceTable]
    case .plan: [instanceTable]
    case .difficulties, .purchase, .staffing, .communication: []
    }
  }

  /// A table, or the word that there is nothing to put into it.
  func block(_ table: ProgrammeDocument.Table) -> ProgrammeDocument.Block {
    table.rows.isEmpty
      ? .paragraph("\(table.title): chưa có dòng nào trong sổ.") : .table(table)
  }

  /// The paper on which the programme rests, as far as its number and day are known.
  var basis: String {
    let plan = programme.plan
    let number = plan.number.isEmpty ? "……/KH-UBND" : plan.number
    let date =
      plan.date.map { " \($0.date == nil ? "tháng" : "ngày") \(VietnameseFormat.date($0))" } ?? ""
    return "Kế hoạch số \(number)\(date) của \(plan.issuedBy)"
  }
}
