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
    if let born = date(CertificateCircumstance.nxnNgaySinh.rawValue), from < born.earliest {
      block(
        "form.maritalStatus.beforeBirth", CertificateCircumstance.nxnThoiGianCuTruTu.rawValue,
        [from.slashed, born.slashed])
    }
    if from > (to ?? day) {
      block(
        "form.maritalStatus.period", CertificateCircumstance.nxnThoiGianCuTruTu.rawValue,
        [from.slashed, (to ?? day).slashed])
    }
    return CertifiedPeriod(from: from, to: to)
  }

  /// The phrase that the life of the person bears out; what speaks against any blocks.
  ///
  /// The registers here know what was registered here. Where an officer found more by looking elsewhere, the
  /// phrase is that of the paper found there (decree 07/2025/NĐ-CP: the database is looked up first).
  mutating func maritalPhrase(in period: CertifiedPeriod?) -> FilledPhrase? {
    let field = CertificateCircumstance.nxnTinhTrangTraCuu.rawValue
    let stated: MaritalStatusPhrase? = choice(field)
    if stated == .cohabiting { return cohabiting() }
    guard let life = knowledge.life else {
      guard let stated else {
        block("form.maritalStatus.noLife", field)
        return nil
      }
      warn("form.maritalStatus.lookedUp", field)
      return phrase(lookedUp: stated, period)
    }
    for contradiction in life.contradictions where contradiction.kind != .twoMarriages {
      warn(
        FormProblem.Code(rawValue: contradiction.kind.rawValue), "", contradiction.values)
    }
    warnOfDoubts(life)
    let status = life.status(on: day)
    if let stated, stated.tellsMore(than: status.kind) {
      warn(
        "form.maritalStatus.differs", field,
        [stated.rawValue, MaritalStatusPhrase(status.kind)?.rawValue ?? ""])
      return phrase(lookedUp: stated, period)
    }
    let found = phrase(for: status, life, period)
    if let stated, let found, stated != found.name {
      warn("form.maritalStatus.differs", field, [stated.rawValue, found.name.rawValue])
    }
    if stated == nil, status.kind == .single {
      // That the books of one commune know no marriage does not say that there is none.
      warn("form.maritalStatus.notLookedUp", field)
    }
    return found
  }

  /// Papers of somebody with the same name and birthday, who may be another person.
  private mutating func warnOfDoubts(_ life: LifeLine) {
    let name = CertificateCircumstance.nxnHoTen.rawValue
    for fact in life.facts where fact.certainty == .likely {
      switch fact.event {
      case .died: warn("form.person.perhapsDead", name, [fact.on?.slashed ?? "", fact.paper.text])
      case .spouseDied, .married, .divorced, .annulled:
        warn("form.maritalStatus.perhaps", name, [fact.paper.text])
      case .born, .parentOf, .parentRecognised: break
      }
    }
  }

  /// The phrase of a status that an officer found elsewhere, with the paper found there.
  private mutating func phrase(
    lookedUp stated: MaritalStatusPhrase, _ period: CertifiedPeriod?
  ) -> FilledPhrase? {
    var values = ["relation": relation()]
    switch stated {
    case .single, .cohabiting:
      return FilledPhrase(name: .single, text: noteText(.phrase("single"), [:]))
    case .married, .earlier:
      values["spouse"] = require(CertificateCircumstance.nxnGiayToVoChong.rawValue)
    case .divorced:
      let form: JudgmentForm? = choice(CertificateCircumstance.nxnGiayToLoai.rawValue)
      require(CertificateCircumstance.nxnGiayToLoai.rawValue)
      values["paper"] = form.flatMap { trail.text(.word($0.rawValue), on: day) }
    case .widowed: break
    }
    values["number"] = require(CertificateCircumstance.nxnGiayToSo.rawValue)
    let office = require(CertificateCircumstance.nxnGiayToCoQuan.rawValue)
    values["office"] = office
    values["court"] = office
    let dateField = CertificateCircumstance.nxnGiayToNgay.rawValue
    require(dateField)
    guard let writtenOn = day(dateField) else { return nil }
    if writtenOn > day { block("row.date.future", dateField, [writtenOn.slashed]) }
    values["date"] = writtenOn.slashed
    if stated == .widowed {
      // The paper bears the title of its own day.
      values["paper"] = trail.text(.title(of: "death"), on: writtenOn)
    }
    if stated == .earlier {
      guard let period, let to = period.to, to < writtenOn else {
        block("form.maritalStatus.notEarlier", CertificateCircumstance.nxnThoiGianCuTruDen.rawValue)
        return nil
      }
      values["from"] = period.from.slashed
      values["to"] = to.slashed
    }
    return FilledPhrase(name: stated, text: noteText(.phrase(stated.rawValue), values))
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

  private mutating func endedPhrase(_ status: CivilStatus, _ end: LifeFact) -> FilledPhrase? {
    let isDivorced = status.kind == .divorced
    let paper: String?
    var number = end.paper.text
    if isDivorced {
      guard let form = JudgmentForm(rawValue: end.paper.kind), !number.isEmpty else {
        // The entry says that it is over, and not by which judgment: the marriage's own number is none.
        block(
          "form.maritalStatus.noJudgment", CertificateCircumstance.nxnTinhTrangTraCuu.rawValue,
          [status.marriage?.beginning.paper.text ?? ""])
        return nil
      }
      paper = trail.text(.word(form.rawValue), on: day)
    } else {
      let writtenOn = end.writtenOn ?? day
      paper = trail.text(.title(of: "death"), on: writtenOn)
      number = paperNumber("death", number, on: writtenOn)
    }
    let values = [
      "relation": relation(), "paper": paper ?? "", "number": number,
      "date": end.writtenOn?.slashed ?? end.on?.slashed ?? "",
      "court": end.paper.issuer, "office": end.paper.issuer,
    ]
    let name: MaritalStatusPhrase = isDivorced ? .divorced : .widowed
    return FilledPhrase(name: name, text: noteText(.phrase(name.rawValue), values))
  }

  /// The number of an entry as the paper given out about it bears it: `271/TLKT` for `271/2026`. Where the law of
  /// that day is not in the files the number of the entry stands for itself.
  private func paperNumber(_ paper: String, _ reference: String, on date: PlainDate) -> String {
    guard let entry = EntryNumber(cell: reference), let year = entry.year, entry.suffix.isEmpty,
      let version = question.law.rules[.number(of: paper)]?.findVersion(on: date),
      case .inForce(.text(let pattern)) = version.content, let format = NumberFormat(pattern)
    else { return reference }
    return format.text(entry.number, year: year)
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
