import CivilDate
import LegalRules

extension ActWork {
  /// Every check of a declaration of death.
  mutating func check(_ declaration: DeathDeclaration) {
    let entry = declaration.entry
    if !declaration.isUnknownPerson {
      require(DeathColumn.nktNgaySinh.name)
      require(DeathColumn.nktNoiCuTru.name)
    }
    checkProof(of: declaration)
    if declaration.way == .again {
      checkAgain(
        formerlyOn: declaration.formerlyRegisteredOn, event: entry.diedOn,
        field: DeathCircumstance.dangKyTruocNgay.rawValue,
        lost: DeathCircumstance.matSoVaBanChinh.rawValue, isLost: declaration.areOriginalsLost)
      checkBookIsLost()
    } else {
      checkEarlierDeath(of: declaration)
    }
    checkNotice(DeathColumn.gbtSo.name)
    checkPlace(of: declaration)
    checkForeignElement(
      DeathCircumstance.yeuToNuocNgoai.rawValue, nationalities: [DeathColumn.nktQuocTich])
    checkPersons([
      Named(
        role: .deceased, person: entry.deceased, field: DeathColumn.nktHoTen.name,
        numberField: DeathColumn.nktSoGiayToTuyThan.name)
    ])
    checkDoubles()
  }

  /// The paper that proves the death, by the way it came about.
  private mutating func checkProof(of declaration: DeathDeclaration) {
    let field = DeathColumn.gbtLoai.name
    let proof = declaration.entry.proof
    if declaration.way == .again { return }
    if declaration.deathCase == .here {
      guard trail.flag(.ownNotice, on: day) == false, proof != nil else { return }
      block("form.death.ownNotice", field, [], citing: trail.citation(of: .ownNotice))
      return
    }
    let rule = RuleName.deathProof(declaration.deathCase.rawValue)
    guard let words = trail.list(rule, on: day) else { return }
    let kinds = words.compactMap(DeathProof.Kind.init(word:))
    guard let proof, let kind = proof.kind, kind != .none else {
      block("form.death.proofMissing", field, kinds.map(\.word), citing: trail.citation(of: rule))
      return
    }
    if !kinds.contains(kind) {
      block(
        "form.death.proofKind", field, [kind.word] + kinds.map(\.word),
        citing: trail.citation(of: rule))
    }
    if proof.number == nil, kind != .minutes, kind != .witness {
      require(DeathColumn.gbtSo.name)
    }
    if proof.issuedOn == nil { require(DeathColumn.gbtNgay.name) }
    if proof.issuer == nil { require(DeathColumn.gbtCoQuanCap.name) }
    if kind == .judgment { require(DeathCircumstance.toaAnTuyenBo.rawValue) }
    if let issued = proof.issuedOn, let died = declaration.entry.diedOn,
      issued.latest < died.earliest
    {
      let values = [issued.slashed, died.slashed]
      // A judgment may name the day on which it takes effect; no other paper tells of a death to come.
      if kind == .judgment {
        warn("form.death.judgmentBeforeDeath", DeathColumn.gbtNgay.name, values)
      } else {
        block("form.death.proofBeforeDeath", DeathColumn.gbtNgay.name, values)
      }
    }
  }

  /// A court that declares somebody dead seldom knows where; what is not known is left blank.
  private mutating func checkPlace(of declaration: DeathDeclaration) {
    if declaration.deathCase != .judgment { require(DeathColumn.nktNoiChet.name) }
  }

  /// What stands in a book is not lost: a death is not registered again beside its own entry.
  private mutating func checkBookIsLost() {
    let field = DeathCircumstance.matSoVaBanChinh.rawValue
    let citation = trail.citation(of: .againBefore)
    for death in knowledge.deaths where death.role == .deceased {
      let values = [death.diedOn?.slashed ?? "", death.reference]
      if death.certainty == .certain {
        block("form.again.stands", field, values, citing: citation)
      } else {
        warn("form.again.perhapsStands", field, values, citing: citation)
      }
    }
  }

  /// Nobody dies twice.
  private mutating func checkEarlierDeath(of declaration: DeathDeclaration) {
    for death in knowledge.deaths where death.role == .deceased {
      let values = [death.diedOn?.slashed ?? "", death.reference]
      if death.certainty == .certain {
        block("form.death.already", DeathColumn.nktHoTen.name, values)
      } else {
        warn("form.death.perhapsAlready", DeathColumn.nktHoTen.name, values)
      }
    }
  }
}

extension DeathProof.Kind {
  /// The word of the law files.
  var word: String { String(describing: self) }

  /// The kind of that word.
  init?(word: String) {
    guard let kind = Self.allCases.first(where: { $0.word == word }) else { return nil }
    self = kind
  }
}
