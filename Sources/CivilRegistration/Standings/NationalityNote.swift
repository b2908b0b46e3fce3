import CivilDate
import LegalRules

/// A change of nationality, noted on the entries that name the person.
enum NationalityNote {
  static let matter = NotedMatter(
    act: .nationality,
    fields: [
      FormField(
        StandingCircumstance.quocTichViec.rawValue,
        .choice(NationalityChange.allCases.map(\.rawValue)), .changes, isRequired: true),
      FormField(StandingCircumstance.quocTichMoi.rawValue, .text, .changes),
    ] + AuthorityDecision.fields,
    book: .birth, matter: { _ in "citizenship" },
    note: { form in
      ("citizenship.\(form[StandingCircumstance.quocTichViec.rawValue] ?? "")", [:])
    },
    changes: { entry, _, work in
      let change: NationalityChange? = work.choice(StandingCircumstance.quocTichViec.rawValue)
      let field = StandingCircumstance.quocTichMoi.rawValue
      // Who gives up a nationality has another one; who gains ours need not lose it.
      if change == .renounced || change == .deprived { work.require(field) }
      guard entry.register == .birth, let text = work.form[field] else { return [] }
      guard let changed = work.change(BirthColumn.nksQuocTich, of: entry, to: text) else {
        work.block("form.amendment.same", field, [text])
        return []
      }
      return [changed]
    }, followUps: [.noteOtherEntries, .notifyKeeper, .updateDatabase])
}
