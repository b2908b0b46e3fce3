internal import CivilDate
internal import CivilRegistration
internal import RegistryServices

extension FormFilling {
  /// What an entry says of the persons of a form that makes an entry of another book: the child of a
  /// recognition, the ward, the spouses of a divorce abroad; the child who died. An act that cannot be about the
  /// entry is filled in from it and does not name it.
  func fillFromEntry(_ submission: inout FormSubmission) throws {
    guard !submission.entryID.isEmpty, let own = procedure.rows,
      let content = try PresentContent(connection).content(entryID: submission.entryID),
      content.kind != own
    else { return }
    let cells = Dictionary(content.namedCells.map { ($0.column, $0.text) }) { first, _ in first }
    for (from, to) in Self.prefixes[content.kind] ?? [] {
      for part in Self.parts {
        submission.set("\(to)\(part)", cells["\(from)\(part)"].map(Self.asTyped), procedure)
      }
      if let number = cells["\(from)SoDinhDanh"] {
        submission.set("\(to)SoGiayToTuyThan", number, procedure)
        submission.set(
          "\(to)LoaiGiayToTuyThan", String(IdentityPaper.Kind.citizenCard.rawValue), procedure)
      }
    }
    if !procedure.about.contains(where: { $0.source == content.kind }) { submission.entryID = "" }
    // A child who died lived with the mother.
    if content.kind == .birth {
      for part in ["LoaiCuTru", "NoiCuTru"] {
        submission.set("nkt\(part)", cells["me\(part)"], procedure)
      }
    }
    if content.kind == .marriage {
      submission.set("lhSoKetHon", cells["so"], procedure)
      submission.set("lhNgayKetHon", cells["ngayDangKy"].map(Self.asTyped), procedure)
      submission.set("lhNoiKetHon", cells["noiDangKy"], procedure)
    }
  }

  /// A date as people type it; every other text as it is.
  private static func asTyped(_ text: String) -> String {
    let date = CellDate(text)
    guard date.problems.isEmpty, text.contains(where: { $0 == "." || $0 == "/" }) else {
      return text
    }
    return date.date?.slashed ?? text
  }

  private static let prefixes: [SourceKind: [(String, String)]] = [
    .birth: [("nks", "nc"), ("nks", "dgh"), ("nks", "conNuoi"), ("nks", "nkt")],
    .marriage: [("chong", "lhChong"), ("vo", "lhVo")],
  ]
  private static let parts = [
    "HoTen", "GioiTinh", "NgaySinh", "NoiSinh", "DanToc", "QuocTich", "LoaiCuTru", "NoiCuTru",
    "LoaiGiayToTuyThan", "SoGiayToTuyThan",
  ]
}
