import CivilDate
import LegalRules

/// A finding of who is, or is not, the parent, noted on the child's birth entry with the parent's cells.
enum ParentageNote {
  static let matter = NotedMatter(
    act: .parentageDecision,
    fields: [
      FormField(
        StandingCircumstance.xacDinh.rawValue,
        .choice(ParentageFinding.allCases.map(\.rawValue)), .changes, isRequired: true)
    ] + AuthorityDecision.fields + FormField.person("cm", .parent, isRequired: false),
    book: .birth, matter: { _ in "parentage" },
    note: { form in
      (
        "parentage.\(form[StandingCircumstance.xacDinh.rawValue] ?? "")",
        ["name": form[ParentageColumn.cmHoTen] ?? ""]
      )
    },
    changes: { entry, _, work in changes(of: entry, &work) })

  private static func changes(
    of entry: KnownEntry, _ work: inout ActWork
  ) -> [EntryAmendment.CellChange] {
    let finding: ParentageFinding? = work.choice(StandingCircumstance.xacDinh.rawValue)
    guard let finding, entry.register == .birth else { return [] }
    let cells = ParentCells(finding.sex)
    let written = entry.history.present[cells.name]
    guard finding.isParent else {
      if EmptyMarker.matches(written) {
        work.block(
          "form.amendment.empty", cells.name.name, [])
      }
      return ParentCells.completed(cells.changes(of: entry, to: nil), of: entry)
    }
    guard let name = work.require(ParentageColumn.cmHoTen.name),
      let bornOn = work.date(ParentageColumn.cmNgaySinh.name)
    else {
      work.require(ParentageColumn.cmNgaySinh.name)
      return []
    }
    if PersonName.areSame(name, written) {
      work.block("form.amendment.same", ParentageColumn.cmHoTen.name, [name])
      return []
    }
    let number = work.form[ParentageColumn.cmSoGiayToTuyThan]
    let kind = work.form[ParentageColumn.cmLoaiGiayToTuyThan].flatMap { Int($0) }
      .flatMap(IdentityPaper.Kind.init)
    let identifier = number.flatMap { PersonalIdentifier($0) }
    let person = RecordedPerson(
      name: name, sex: finding.sex, bornOn: bornOn, identifier: identifier,
      paper: identifier == nil
        ? number.map { IdentityPaper(kind: kind ?? .other, number: $0) } : nil,
      ethnicity: work.form[ParentageColumn.cmDanToc],
      nationality: work.form[ParentageColumn.cmQuocTich],
      residence: work.form[ParentageColumn.cmNoiCuTru].map { Residence(text: $0) })
    return ParentCells.completed(cells.changes(of: entry, to: person), of: entry)
  }
}
