import CivilDate
import LegalRules

/// A sex determined anew, noted on the birth entry.
enum SexNote {
  static let matter = NotedMatter(
    act: .sex,
    fields: [
      FormField(
        StandingCircumstance.gioiTinhMoi.rawValue, .choice(["1", "2"]), .changes,
        isRequired: true)
    ] + AuthorityDecision.fields,
    book: .birth, matter: { _ in "sex" },
    note: { form in
      let sex = form[StandingCircumstance.gioiTinhMoi.rawValue].flatMap { RecordedSex(cell: $0) }
      return ("sex", ["to": sex?.vietnamese ?? ""])
    },
    changes: { entry, _, work in
      let field = StandingCircumstance.gioiTinhMoi.rawValue
      guard entry.register == .birth, let code = work.form[field] else { return [] }
      let present = RecordedSex(cell: entry.history.present[BirthColumn.nksGioiTinh])
      guard let sex = RecordedSex(cell: code), sex != present,
        let changed = work.change(BirthColumn.nksGioiTinh, of: entry, to: code)
      else {
        work.block("form.amendment.same", field, [present?.vietnamese ?? ""])
        return []
      }
      return [changed]
    }, followUps: [.noteOtherEntries, .notifyKeeper, .updateDatabase])
}
