public import CivilDate
public import CivilRegistration

/// What becomes of a guardianship: its end, its supervision and the end of that.
extension PrintedPaper {
  /// The extract of a later act on a guardianship, from the entry as the act left it and from the act's form.
  /// Its number and day are the act's; those of the guardianship stand beside them. Nil for another entry.
  public static func guardianshipLater(
    _ kind: PaperKind, _ form: ActForm, of entry: EntryHistory, _ act: String, _ issue: PaperIssue,
    numerals: VietnameseNumerals = .init()
  ) -> PrintedPaper? {
    guard let printed = PrintedEntry(entry, numerals: numerals),
      var paper = printed.paper(kind, issue)
    else { return nil }
    for part in PaperField.Part.allCases { paper.fields[.person(.declarant, part)] = nil }
    paper.fields[.form(.changedPaperNumber)] = printed.fields[.form(.number)]
    paper.fields[.form(.changedPaperOn)] = printed.fields[.form(.registeredOn)]
    paper.fields[.form(.changedPaperOffice)] = printed.fields[.form(.office)]
    let cells = EntryCellsRead(form: form, numerals: numerals)
    let ended = EntryCellsRead(content: contents(before: entry), numerals: numerals)
    var own: [PaperField: String] = [
      .form(.registeredOn): issue.on.slashed, .form(.office): issue.agency.inText,
      .form(.changeKind): matter(act),
      .form(.reason): form["lyDo"] ?? printed.fields[.form(.reason)] ?? "",
      .person(.declarant, .name): cells.text("nycHoTen"),
      .person(.declarant, .relation): cells.text("nycQuanHe"),
      .person(.declarant, .identityPaper): cells.identityPaper("nyc"),
    ]
    if kind == .supervisionExtract, paper.fields[.person(.supervisor, .name)] == nil {
      // The entry names the supervisor no longer.
      own.merge(PrintedEntry.supervisor(ended)) { _, new in new }
    }
    own[.form(.volume)] = ""
    paper.fields = paper.fields.merging(own) { _, new in new }.filter { !$0.value.isEmpty }
    return paper
  }

  /// What the entry said before the last act on it.
  private static func contents(before entry: EntryHistory) -> RowContent {
    var earlier = entry
    if !earlier.amendments.isEmpty { earlier.amendments.removeLast() }
    return RowContent(kind: earlier.kind, row: earlier.present)
  }

  private static func matter(_ act: String) -> String {
    switch act {
    case "guardianshipEnd": "Chấm dứt giám hộ"
    case "guardianshipSupervision": "Giám sát việc giám hộ"
    case "guardianshipSupervisionEnd": "Chấm dứt giám sát việc giám hộ"
    default: ""
    }
  }
}
