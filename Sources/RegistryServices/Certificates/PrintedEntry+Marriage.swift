internal import CivilDate
internal import CivilRegistration

extension PrintedEntry {
  /// The places of the marriage papers and of the marriage register, in the order of the form.
  static func marriage(_ cells: EntryCellsRead) -> [PaperField: String] {
    var fields: [PaperField: String] = [
      .form(.relationBeganOn): cells.date("ngayXacLapQuanHeHonNhan")
    ]
    for (role, prefix) in [(PaperField.Role.wife, "vo"), (.husband, "chong")] {
      fields[.person(role, .name)] = cells.text("\(prefix)HoTen")
      // The form gives no sex: it follows from who is whose.
      fields[.person(role, .sex)] = role == .wife ? "Nữ" : "Nam"
      fields[.person(role, .identifier)] =
        PersonalIdentifier(cells.text("\(prefix)SoGiayToTuyThan"))?.text
      fields[.person(role, .bornOn)] = cells.date("\(prefix)NgaySinh")
      fields[.person(role, .ethnicity)] = cells.text("\(prefix)DanToc")
      fields[.person(role, .nationality)] = cells.nationality(prefix)
      fields[.person(role, .residence)] = cells.text("\(prefix)NoiCuTru")
      fields[.person(role, .identityPaper)] = cells.identityPaper(prefix)
    }
    return fields
  }

  static func marriageTicks(_ cells: EntryCellsRead) -> Set<TickBox> {
    registrationTicks(cells, .marriage)
  }
}
