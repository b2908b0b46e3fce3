import CivilDate
import LegalRules

extension ActWork {
  /// Adopters and child, and the years between them.
  mutating func check(_ entry: AdoptionEntry) {
    let adopters = [
      (entry.father, AdoptionColumn.chaNuoiNgaySinh.name),
      (entry.mother, AdoptionColumn.meNuoiNgaySinh.name),
    ]
    if entry.father == nil, entry.mother == nil { require(AdoptionColumn.chaNuoiHoTen.name) }
    let isFamily = form.isTicked(AdoptionCircumstance.nguoiThanNhanNuoi.rawValue)
    for (adopter, field) in adopters {
      guard let adopter else { continue }
      guard let bornOn = adopter.bornOn else {
        require(field)
        continue
      }
      // A step-parent, aunt or uncle need not be so much older.
      guard !isFamily, let child = entry.child?.bornOn,
        let years = trail.count(.adoptionAgeDifference, on: day),
        bornOn.earliest.adding(years: years) > child.latest
      else { continue }
      block(
        "form.adoption.ageDifference", field, [String(years)],
        citing: trail.citation(of: .adoptionAgeDifference))
    }
    let rule: RuleName = isFamily ? .adoptionAgeInFamily : .adoptionAge
    if let child = entry.child?.bornOn, let below = trail.count(rule, on: day),
      child.latest.fullYears(to: day) >= below
    {
      // The adoption was decided by another authority; its day may lie years back.
      warn(
        "form.adoption.childAge", AdoptionColumn.conNuoiNgaySinh.name, [String(below)],
        citing: trail.citation(of: rule))
    }
  }

  /// The birth entry that the act is about, when it is the child's and no adoption of it lasts.
  mutating func adoptedBirth(of child: RecordedPerson?) -> KnownEntry? {
    guard knowledge.entry != nil, let entry = knownEntry(of: .birth) else { return nil }
    let written = entry.history.present[BirthColumn.nksHoTen]
    if let name = child?.name, !PersonName.areSame(name, written) {
      block(
        "form.recognition.otherChild", AdoptionColumn.conNuoiHoTen.name,
        [name, written, entry.reference])
    }
    let notes = entry.history.amendments.filter(\.isRestricted).count
    // Each end of an adoption is a restricted note too.
    if notes % 2 == 1 { block("form.adoption.already", "", [entry.reference]) }
    return entry
  }

  /// The note on the birth entry, with the adoptive parents in the cells of the parents where that is asked
  /// for.
  mutating func amendment(
    of birth: KnownEntry, _ entry: AdoptionEntry, note: String
  ) -> EntryAmendment {
    var changes: [EntryAmendment.CellChange] = []
    if form.isTicked(AdoptionCircumstance.ghiChaMeNuoi.rawValue) {
      let parents =
        ParentCells(.female).changes(of: birth, to: entry.mother)
        + ParentCells(.male).changes(of: birth, to: entry.father)
      changes =
        ParentCells.completed(parents, of: birth)
        + Self.declarant.compactMap { change($0, of: birth, to: "") }
    }
    let amendment = EntryAmendment(
      entryID: birth.entryID, register: .birth, kind: .note, on: day, changes: changes,
      note: note, isRestricted: true)
    _ = shown(birth, amendment)
    return amendment
  }

  /// Who declared the birth was a parent or of their family: what copies show must not name them.
  private static let declarant: [BirthColumn] = [
    .nycHoTen, .nycQuanHe, .nycLoaiGiayToTuyThan, .nycGiayToKhac, .nycSoGiayToTuyThan,
    .nycNgayCapGiayToTuyThan, .nycNoiCapGiayToTuyThan,
  ]
}
