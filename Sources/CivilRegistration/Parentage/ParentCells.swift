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

  /// Changes of parents with the cell that says which of them are known, where they make it another: an entry that
  /// names a father does not go on saying that he is unknown. Abandoned a child stays, by whomever it is found.
  static func completed(
    _ changes: [EntryAmendment.CellChange], of entry: KnownEntry
  ) -> [EntryAmendment.CellChange] {
    let present = entry.history.present
    let column = BirthColumn.nksLoaiKhaiSinh
    guard let code = Int(present[column]), let said = BirthEntry.Parents(rawValue: code),
      said != .abandoned
    else { return changes }
    func isKnown(_ parent: RecordedSex) -> Bool {
      let name = ParentCells(parent).name
      return !EmptyMarker.matches(
        changes.last { $0.column == name.name }?.to ?? present[name])
    }
    let names = [ParentCells(.male).name.name, ParentCells(.female).name.name]
    guard changes.contains(where: { names.contains($0.column) }) else { return changes }
    let known: BirthEntry.Parents =
      switch (isKnown(.female), isKnown(.male)) {
      case (true, true): .bothKnown
      case (false, true): .motherUnknown
      case (true, false): .fatherUnknown
      case (false, false): .bothUnknown
      }
    guard known != said else { return changes }
    return changes + [
      EntryAmendment.CellChange(
        column: column.name, from: present[column], to: String(known.rawValue))
    ]
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
