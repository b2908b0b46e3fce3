internal import CivilRegistration
internal import RegistryServices

/// The paper that a decision hands out: for the log when it is recorded, and for a look at it before.
struct DecidedPaper {
  let decision: RegistrationDecision
  let submission: FormSubmission
  /// The number that the book gave, or would give.
  let place: NumberInBook?
  let hands: ActHands
  /// What the paper is called whose content is changed; empty for other papers.
  var changedPaper = ""

  /// What its items say: what was decided, then what the form says besides.
  private var fields: [String: String] {
    let form = submission.form
    var fields = decision.particulars
    let number = place.flatMap { place in
      decision.papers.first?.number?.text(place.number, year: place.year)
    }
    if let number { fields["number"] = number }
    if decision.book == .changes {
      fields[GivenPaper.content] =
        decision.amendments.map(\.note).filter { !$0.isEmpty }.joined(separator: "; ")
      fields[GivenPaper.changedPaper] = changedPaper
    }
    for (name, text) in form.texts where fields[name] == nil && !decision.withheld.contains(name) {
      fields[name] = text
    }
    return fields.filter { !$0.value.isEmpty }
  }

  /// The paper under an id of the log.
  func paper(id: String) -> GivenPaper {
    let (form, main) = (submission.form, decision.papers.first)
    return GivenPaper(
      paperID: id, kind: main?.name ?? decision.act.rawValue, title: main?.title ?? "",
      entryID: submission.entryID, dossierID: submission.dossierID, place: place,
      copies: form["soBanSao"].flatMap { Int($0) } ?? main?.copies ?? 1,
      receiver: form["nycHoTen"] ?? "", purpose: form["mucDich"] ?? "",
      fields: fields.sorted { $0.key < $1.key }.map { .init(name: $0.key, value: $0.value) },
      issuedOn: decision.registeredOn, hands: hands)
  }
}
