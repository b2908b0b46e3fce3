import CivilDate

extension ActWork {
  /// The entry that an act is about, if it may be; what speaks against it blocks.
  mutating func knownEntry(of register: RegisterKind? = nil) -> KnownEntry? {
    guard let entry = knowledge.entry else {
      block("form.entry.notFound")
      return nil
    }
    if let register, entry.register != register {
      block("form.entry.otherBook", "", [entry.reference])
      return nil
    }
    if entry.history.isRevoked {
      block("form.entry.revoked", "", [entry.reference])
      return nil
    }
    if !entry.isKeptHere {
      block("form.entry.notOurs", "", [entry.reference, entry.office.name])
      return nil
    }
    return entry
  }

  /// Leaves the part of a person blank whom the form does not name. What an officer wrote there by hand is
  /// not dropped in silence: a day of birth, a number or an address without a name is asked about.
  mutating func leaveBlank<Column: SourceColumn>(
    _ prefix: String, _ cells: inout EntryCells, _ columns: Column.Type
  ) {
    let name = "\(prefix)HoTen"
    guard form[name] == nil else { return }
    let written = ["NgaySinh", "NoiCuTru", "SoDinhDanhCaNhan", "SoGiayToTuyThan"]
    if written.contains(where: { form[prefix + $0] != nil }) { warn("form.person.nameless", name) }
    cells.clearNameless(prefix, in: columns)
  }
}
