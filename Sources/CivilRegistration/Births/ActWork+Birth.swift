import CivilDate
import LegalRules

extension ActWork {
  /// Every check of a declaration of birth.
  mutating func check(_ declaration: BirthDeclaration) {
    checkDay(of: declaration)
    checkProof(of: declaration)
    checkNotice(BirthCircumstance.giayChungSinhSo.rawValue)
    checkDays(of: declaration)
    checkParents(of: declaration)
    checkAges(of: declaration)
    checkName(of: declaration)
    checkLife(of: declaration)
    checkOtherBirths(declaration)
    checkForeignElement(
      BirthCircumstance.yeuToNuocNgoai.rawValue,
      nationalities: [BirthColumn.nksQuocTich, BirthColumn.meQuocTich, BirthColumn.chaQuocTich])
    requireEthnicity(BirthColumn.nksDanToc, unlessForeign: BirthColumn.nksQuocTich)
    let entry = declaration.entry
    checkPersons([
      Named(
        role: .child, person: entry.child, field: BirthColumn.nksHoTen.name,
        numberField: BirthColumn.nksSoDinhDanh.name),
      Named(
        role: .mother, person: entry.mother, field: BirthColumn.meHoTen.name,
        numberField: BirthColumn.meSoDinhDanhCaNhan.name),
      Named(
        role: .father, person: entry.father, field: BirthColumn.chaHoTen.name,
        numberField: BirthColumn.chaSoDinhDanhCaNhan.name),
    ])
    checkDoubles(areTwins: (declaration.childCount ?? 1) > 1)
  }

  /// A first registration knows the day; one made again writes what the old papers say.
  private mutating func checkDay(of declaration: BirthDeclaration) {
    guard let bornOn = declaration.entry.bornOn else { return }
    switch declaration.way {
    case .first, .abandoned:
      if bornOn.date == nil, !isBlocked(BirthColumn.nksNgaySinh.name) {
        block("form.day", BirthColumn.nksNgaySinh.name, [bornOn.slashed])
      }
    case .again, .holder: break
    }
  }

  private mutating func checkProof(of declaration: BirthDeclaration) {
    let field = BirthCircumstance.giayChungSinhLoai.rawValue
    switch declaration.way {
    case .first:
      guard let proof = declaration.proof else {
        require(field)
        return
      }
      if proof == .notice, declaration.proofNumber == nil {
        warn("form.birth.noticeNumber", BirthCircumstance.giayChungSinhSo.rawValue)
      }
      if proof == .minutes { block("form.birth.minutes", field) }
      if proof == .surrogacy { checkSurrogacy(of: declaration) }
    case .abandoned:
      checkPosting(of: declaration)
    case .again:
      checkAgain(
        formerlyOn: declaration.formerlyRegisteredOn, event: declaration.entry.bornOn,
        field: BirthCircumstance.dangKyTruocNgay.rawValue,
        lost: BirthCircumstance.matSoVaBanChinh.rawValue, isLost: declaration.areOriginalsLost)
      if !declaration.isAlive {
        block(
          "form.again.notAlive", BirthCircumstance.conSong.rawValue, [],
          citing: trail.citation(of: .againBefore))
      }
      checkAlive(
        .child, BirthColumn.nksHoTen.name, citing: trail.citation(of: .againBefore))
    case .holder:
      checkHolder()
      checkAlive(.child, BirthColumn.nksHoTen.name)
    }
  }

  /// The child of a surrogacy is the child of the couple that asked for it: both stand in the entry.
  private mutating func checkSurrogacy(of declaration: BirthDeclaration) {
    require(BirthCircumstance.giayChungSinhSo.rawValue)
    let entry = declaration.entry
    guard entry.mother == nil || entry.father == nil || !declaration.areParentsMarried,
      trail.flag(.surrogacyCouple, on: day) == true
    else { return }
    block(
      "form.birth.surrogacy", BirthCircumstance.giayChungSinhLoai.rawValue, [],
      citing: trail.citation(of: .surrogacyCouple))
  }

  /// Somebody who holds papers and was never registered: the papers are named, and the books were searched.
  private mutating func checkHolder() {
    guard trail.flag(.holderPapers, on: day) == true else { return }
    let citation = trail.citation(of: .holderPapers)
    if form[BirthCircumstance.giayToCaNhan.rawValue] == nil {
      block(
        "form.birth.holderPapers", BirthCircumstance.giayToCaNhan.rawValue, [], citing: citation)
    }
    if !form.isTicked(BirthCircumstance.chuaDangKy.rawValue) {
      block("form.birth.holderSearch", BirthCircumstance.chuaDangKy.rawValue, [], citing: citation)
    }
  }

  /// The public notice before a child is registered whose parents nobody knows.
  private mutating func checkPosting(of declaration: BirthDeclaration) {
    let field = BirthCircumstance.niemYetTuNgay.rawValue
    guard case .days(let days)? = trail.value(.posting, on: day)?.value else { return }
    let citation = trail.citation(of: .posting)
    guard let from = declaration.postedFrom else {
      require(field)
      return
    }
    if declaration.proof == .minutes {
      let minutes = self.day(BirthCircumstance.giayChungSinhNgay.rawValue)
      if minutes == nil { require(BirthCircumstance.giayChungSinhNgay.rawValue) }
      if let minutes, from < minutes {
        block(
          "form.birth.postingBeforeMinutes", field, [from.slashed, minutes.slashed],
          citing: citation)
      }
    }
    // Consecutive days, the first one counted: seven from the 1st end with the 7th.
    let last = from.adding(days: days - 1)
    if let to = declaration.postedTo, to < last {
      block(
        "form.birth.posting", BirthCircumstance.niemYetDenNgay.rawValue,
        [String(days), last.slashed], citing: citation)
    } else if day <= last {
      block("form.birth.posting", field, [String(days), last.slashed], citing: citation)
    }
  }

  private mutating func checkParents(of declaration: BirthDeclaration) {
    let entry = declaration.entry
    if declaration.way == .abandoned, !declaration.areParentsUnknown {
      let named = entry.mother == nil ? BirthColumn.chaHoTen : BirthColumn.meHoTen
      block("form.birth.abandonedParent", named.name)
    }
    if declaration.way == .first, declaration.areParentsUnknown {
      block("form.birth.parentsUnknown", BirthColumn.meHoTen.name)
    }
    if declaration.way == .first, entry.mother == nil, entry.father != nil,
      declaration.proof != .surrogacy
    {
      warn("form.birth.motherUnknown", BirthColumn.meHoTen.name)
    }
    if entry.mother != nil { requireBirth(BirthColumn.meNgaySinh, declaration.way) }
    if entry.father != nil { requireBirth(BirthColumn.chaNgaySinh, declaration.way) }
    checkRecognition(of: declaration)
    if declaration.way == .first, entry.father != nil, entry.mother != nil,
      !declaration.areParentsMarried, declaration.recognising == nil
    {
      warn("form.birth.fatherWithoutMarriage", BirthCircumstance.chaMeKetHonSo.rawValue)
    }
    for parent in [FormRole.mother, .father] {
      guard let bornOn = entry.bornOn,
        let death = knowledge.deaths.first(where: { $0.role == parent }), parent == .mother,
        let diedOn = death.diedOn, diedOn.latest < bornOn.earliest
      else { continue }
      warn(
        "form.birth.motherDied", BirthColumn.meHoTen.name, [diedOn.slashed, death.reference])
    }
  }

  private mutating func checkRecognition(of declaration: BirthDeclaration) {
    guard let recognising = declaration.recognising else { return }
    let entry = declaration.entry
    let parent = recognising == .father ? entry.father : entry.mother
    if parent == nil {
      require(recognising == .father ? BirthColumn.chaHoTen.name : BirthColumn.meHoTen.name)
    }
    guard let proof = declaration.parentageProof else {
      require(BirthCircumstance.nhanConChungCu.rawValue)
      return
    }
    guard proof == .commitment, let needed = trail.count(.recognitionWitnesses, on: day),
      (declaration.parentageWitnesses ?? 0) < needed
    else { return }
    block(
      "form.birth.recognitionWitnesses", BirthCircumstance.nhanConSoNguoiLamChung.rawValue,
      [String(needed)], citing: trail.citation(of: .recognitionWitnesses))
  }

  /// Family name and ethnicity follow a parent.
  private mutating func checkName(of declaration: BirthDeclaration) {
    let entry = declaration.entry
    // What is registered again is written as the old papers have it.
    if declaration.way != .again {
      checkLetters(
        of: entry.child.name, BirthColumn.nksHoTen.name, nationality: form[BirthColumn.nksQuocTich])
    }
    let parents = [entry.father, entry.mother].compactMap(\.self)
    guard !parents.isEmpty, let name = entry.child.name else { return }
    let family = PersonName.family(of: name)
    let names = parents.compactMap(\.name).map(PersonName.family)
    if !names.contains(family) {
      _ = trail.text(.familyName, on: day)
      warn(
        "form.birth.familyName", BirthColumn.nksHoTen.name, [],
        citing: trail.citation(of: .familyName))
    }
    let groups = parents.compactMap(\.ethnicity)
    if let own = entry.child.ethnicity, !groups.isEmpty,
      !groups.contains(where: { PersonName.areSame($0, own) })
    {
      _ = trail.text(.ethnicity, on: day)
      warn(
        "form.birth.ethnicity", BirthColumn.nksDanToc.name, [],
        citing: trail.citation(of: .ethnicity))
    }
  }

  /// A child that died within a day is registered only when its parents ask for it.
  private mutating func checkLife(of declaration: BirthDeclaration) {
    if !declaration.hasDied, declaration.livedHours != nil {
      block("form.birth.hoursOfTheLiving", BirthCircumstance.treDaChet.rawValue)
    }
    guard declaration.hasDied else { return }
    guard let hours = declaration.livedHours else {
      require(BirthCircumstance.treSongSoGio.rawValue)
      return
    }
    if let bornOn = declaration.entry.bornOn {
      let most = (bornOn.earliest.distance(to: day) + 1) * 24
      if hours > most {
        block(
          "form.birth.tooManyHours", BirthCircumstance.treSongSoGio.rawValue,
          [String(hours), String(most)])
      }
    }
    guard let needed = trail.count(.lifeHours, on: day), hours < needed,
      !declaration.isAskedForByParents
    else { return }
    block(
      "form.birth.shortLife", BirthCircumstance.chaMeYeuCau.rawValue,
      [String(hours), String(needed)], citing: trail.citation(of: .lifeHours))
  }

  /// Births of one mother too close together to be two, and too close to be anything but twins.
  private mutating func checkOtherBirths(_ declaration: BirthDeclaration) {
    guard let bornOn = declaration.entry.bornOn else { return }
    for other in knowledge.births {
      let isSameDelivery =
        bornOn.earliest.adding(days: -1) <= other.bornOn.latest
        && other.bornOn.earliest <= bornOn.latest.adding(days: 1)
      if isSameDelivery, (declaration.childCount ?? 1) > 1 { continue }
      let (first, second) = bornOn < other.bornOn ? (bornOn, other.bornOn) : (other.bornOn, bornOn)
      guard second.latest < first.earliest.adding(months: Self.shortestInterval) else { continue }
      warn(
        isSameDelivery ? "form.birth.twinsNotStated" : "form.birth.interval",
        isSameDelivery ? BirthCircumstance.soConLanSinh.rawValue : BirthColumn.nksNgaySinh.name,
        [other.childName, other.bornOn.slashed, other.reference])
    }
  }

  /// Months between two births of one mother below which somebody looks again: nature, not law.
  private static var shortestInterval: Int { 9 }
}
