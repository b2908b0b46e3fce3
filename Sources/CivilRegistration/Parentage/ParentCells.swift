import CivilDate

/// The cells in which a birth entry says who the father or the mother is.
struct ParentCells {
  let name: BirthColumn
  private let bornOn: BirthColumn
  private let ethnicity: BirthColumn
  private let nationality: BirthColumn
  private let residenceKind: BirthColumn
  private let residence: BirthColumn
  private let identifier: BirthColumn
  private let paperKind: BirthColumn
  private let paper: BirthColumn

  init(_ sex: RecordedSex) {
    if sex == .male {
      (name, bornOn, ethnicity, nationality) = (.chaHoTen, .chaNgaySinh, .chaDanToc, .chaQuocTich)
      (residenceKind, residence) = (.chaLoaiCuTru, .chaNoiCuTru)
      (identifier, paperKind, paper) = (
        .chaSoDinhDanhCaNhan, .chaLoaiGiayToTuyThan, .chaSoGiayToTuyThan
      )
    } else {
      (name, bornOn, ethnicity, nationality) = (.meHoTen, .meNgaySinh, .meDanToc, .meQuocTich)
      (residenceKind, residence) = (.meLoaiCuTru, .meNoiCuTru)
      (identifier, paperKind, paper) = (
        .meSoDinhDanhCaNhan, .meLoaiGiayToTuyThan, .meSoGiayToTuyThan
      )
    }
  }

  /// The cells that become another where a person is written there; with nobody they become blank.
  func changes(
    of entry: KnownEntry, to person: RecordedPerson?
  ) -> [EntryAmendment.CellChange] {
    let texts: [(BirthColumn, String)] = [
      (identifier, person?.identifier?.text ?? ""), (name, person?.name ?? ""),
      (bornOn, person?.bornOn.map { $0.date?.dotted ?? $0.slashed } ?? ""),
      (ethnicity, person?.ethnicity ?? ""), (nationality, person?.nationality ?? ""),
      (
        residenceKind,
        person?.residence.flatMap { $0.kind == .unknown ? nil : String($0.kind.rawValue) } ?? ""
      ),
      (residence, person?.residence?.text ?? ""),
      (paperKind, person?.paper.map { String($0.kind.rawValue) } ?? ""),
      (paper, person?.paper?.number ?? ""),
    ]
    let present = entry.history.present
    return texts.sorted { $0.0.rawValue < $1.0.rawValue }.compactMap { column, text in
      let from = present[column]
      guard from != text, !(EmptyMarker.matches(from) && text.isEmpty) else { return nil }
      return EntryAmendment.CellChange(column: column.name, from: from, to: text)
    }
  }
}
