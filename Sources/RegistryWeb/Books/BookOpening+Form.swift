import CivilRegistration
import RegistryServices

extension BookOpening {
  /// As the office proposes it.
  init(_ kind: BookKind, year: Int, as proposal: BookProposal) {
    self.init(
      kind: kind, year: year, volume: proposal.volume, code: proposal.code,
      lastNumber: proposal.lastNumber, page: proposal.page, pages: BookOpening.usualPages,
      entriesPerPage: proposal.entriesPerPage ?? BookOpening.entriesPerPage(of: kind))
  }

  /// As it was typed; what is no number is one that no volume can have.
  init(_ kind: BookKind, year: Int, typed field: (String) -> String) {
    let (volume, page) = (field("quyen"), field("trang"))
    self.init(
      kind: kind, year: year, volume: volume.isEmpty ? nil : Int(volume) ?? 0,
      code: String(field("maSo").prefix(60)), lastNumber: Int(field("soCuoi")) ?? -1,
      page: page.isEmpty ? nil : Int(page) ?? 0, pages: Int(field("soTrang")) ?? 0,
      entriesPerPage: Int(field("viecMoiTrang")) ?? 0)
  }
}
