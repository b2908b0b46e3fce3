import CivilDate
import LegalRules

extension ActWork {
  /// The time of residence that a certificate is about; without an end it is until now.
  struct CertifiedPeriod {
    var from: PlainDate
    var to: PlainDate?
  }

  /// A phrase with its places filled; the text is nil where the law of the day is not known.
  struct FilledPhrase {
    var name: MaritalStatusPhrase
    var text: String?
  }

  mutating func certifiedPeriod() -> CertifiedPeriod? {
    let from = day(CertificateCircumstance.nxnThoiGianCuTruTu.rawValue)
    let to = day(CertificateCircumstance.nxnThoiGianCuTruDen.rawValue)
    if let to, to > day {
      block("row.date.future", CertificateCircumstance.nxnThoiGianCuTruDen.rawValue, [to.slashed])
    }
    guard let from else { return nil }
    if from > (to ?? day) {
      block(
        "form.maritalStatus.period", CertificateCircumstance.nxnThoiGianCuTruTu.rawValue,
        [from.slashed, (to ?? day).slashed])
    }
    return CertifiedPeriod(from: from, to: to)
  }

  /// The phrase that the life of the person bears out; what speaks against any blocks.
  mutating func maritalPhrase(in period: CertifiedPeriod?) -> FilledPhrase? {
    let field = CertificateCircumstance.nxnTinhTrangTraCuu.rawValue
    let stated: MaritalStatusPhrase? = choice(field)
    if stated == .cohabiting { return cohabiting() }
    guard let life = knowledge.life else {
      guard let stated else {
        block("form.maritalStatus.noLife", field)
        return nil
      }
      return statedPhrase(stated, field)
    }
    for contradiction in life.contradictions where contradiction.kind != .twoMarriages {
      warn(
        FormProblem.Code(rawValue: contradiction.kind.rawValue), "", contradiction.values)
    }
    let status = life.status(on: day)
    let found = phrase(for: status, life, period)
    if let stated, let found, stated != found.name {
      warn("form.maritalStatus.differs", field, [stated.rawValue, found.name.rawValue])
    }
    return found
  }

  /// Of a person whom no book here knows an officer looked the status up elsewhere: only that nobody was
  /// found can be written without a paper.
  private mutating func statedPhrase(
    _ stated: MaritalStatusPhrase, _ field: String
  ) -> FilledPhrase? {
    guard stated == .single else {
      block("form.maritalStatus.noPaper", field)
      return nil
    }
    warn("form.maritalStatus.lookedUp", field)
    return FilledPhrase(name: .single, text: noteText(.phrase("single"), [:]))
  }

  private mutating func phrase(
    for status: CivilStatus, _ life: LifeLine, _ period: CertifiedPeriod?
  ) -> FilledPhrase? {
    let name = CertificateCircumstance.nxnHoTen.rawValue
    switch status.kind {
    case .deceased:
      block(
        "form.person.dead", name,
        [life.death?.on?.slashed ?? "", life.death?.paper.text ?? ""])
      return nil
    case .contradictory:
      block(
        "form.maritalStatus.twoMarriages", name, status.reasons.map(\.paper.text))
      return nil
    case .single:
      return FilledPhrase(name: .single, text: noteText(.phrase("single"), [:]))
    case .married:
      return marriedPhrase(status, life, period)
    case .divorced, .widowed:
      guard let end = status.marriage?.end else { return nil }
      return endedPhrase(status, end)
    }
  }

  private mutating func marriedPhrase(
    _ status: CivilStatus, _ life: LifeLine, _ period: CertifiedPeriod?
  ) -> FilledPhrase? {
    guard let marriage = status.marriage else { return nil }
    var values = [
      "relation": relation(), "spouse": marriage.spouse,
      "number": marriage.beginning.paper.text, "office": marriage.beginning.paper.issuer,
      "date": marriage.beginning.writtenOn?.slashed ?? marriage.beginning.on?.slashed ?? "",
    ]
    // A time that ended before the marriage is certified for itself, when nobody was married in it.
    guard let period, let to = period.to, let began = marriage.beginning.on, to < began.earliest
    else {
      return FilledPhrase(name: .married, text: noteText(.phrase("married"), values))
    }
    guard life.isUnmarried(from: period.from, to: to) else {
      block(
        "form.maritalStatus.mixedPeriod", CertificateCircumstance.nxnThoiGianCuTruTu.rawValue,
        [period.from.slashed, to.slashed])
      return nil
    }
    values["from"] = period.from.slashed
    values["to"] = to.slashed
    return FilledPhrase(name: .earlier, text: noteText(.phrase("earlier"), values))
  }

  private mutating func endedPhrase(_ status: CivilStatus, _ end: LifeFact) -> FilledPhrase {
    let isDivorced = status.kind == .divorced
    let paper: String?
    if isDivorced {
      let form = JudgmentForm(rawValue: end.paper.kind) ?? .judgment
      paper = trail.text(.word(form.rawValue), on: day)
    } else {
      // The paper bears the title of its own day.
      paper = trail.text(.title(of: "death"), on: end.writtenOn ?? day)
    }
    let values = [
      "relation": relation(), "paper": paper ?? "", "number": end.paper.text,
      "date": end.writtenOn?.slashed ?? end.on?.slashed ?? "",
      "court": end.paper.issuer, "office": end.paper.issuer,
    ]
    let name: MaritalStatusPhrase = isDivorced ? .divorced : .widowed
    return FilledPhrase(name: name, text: noteText(.phrase(name.rawValue), values))
  }

  /// A couple that lived together before the law asked for registration.
  private mutating func cohabiting() -> FilledPhrase? {
    require(CertificateCircumstance.nxnSongChungVoi.rawValue)
    let sinceField = CertificateCircumstance.nxnSongChungTuNgay.rawValue
    require(sinceField)
    guard let since = date(sinceField), let boundary = trail.date(.cohabitationBefore, on: day)
    else { return nil }
    if since.latest >= boundary {
      block(
        "form.maritalStatus.cohabitation", sinceField, [since.slashed, boundary.slashed],
        citing: trail.citation(of: .cohabitationBefore))
    }
    if let life = knowledge.life, life.status(on: day).kind == .married {
      block("form.maritalStatus.registeredMarriage", sinceField)
    }
    let values = [
      "relation": relation(),
      "spouse": form[CertificateCircumstance.nxnSongChungVoi.rawValue] ?? "",
      "date": boundary.slashed,
    ]
    return FilledPhrase(name: .cohabiting, text: noteText(.phrase("cohabiting"), values))
  }

  /// What the spouse is: vợ of a man, chồng of a woman.
  private mutating func relation() -> String {
    let isMan = form[CertificateCircumstance.nxnGioiTinh.rawValue] == "1"
    return trail.text(.word(isMan ? "wife" : "husband"), on: day) ?? ""
  }
}
