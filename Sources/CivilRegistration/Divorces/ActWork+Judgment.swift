import CivilDate

extension ActWork {
  /// Every check of a judgment against the marriage entry on which it is to be noted.
  mutating func check(_ note: JudgmentNote, against entry: KnownEntry) {
    let judgment = note.judgment
    if judgment.effectiveOn > day {
      block(
        "form.judgment.notEffective", JudgmentColumn.ngayHieuLuc.name,
        [judgment.effectiveOn.slashed])
    }
    if let decidedOn = judgment.decidedOn, decidedOn.latest < entry.registeredOn,
      note.matter != .marriageRecognised
    {
      block(
        "form.judgment.beforeMarriage", JudgmentColumn.ngayBanAn.name,
        [decidedOn.slashed, entry.registeredOn.slashed])
    }
    checkFate(note, entry)
    checkDeaths(note)
    checkSpouses(note, entry)
    checkCited(judgment, entry)
    let received = question.moment.receivedOn
    // The note is due at once; a later day is explained.
    if day > received {
      warn("form.judgment.delayed", "", [received.slashed, day.slashed])
    }
  }

  private mutating func checkFate(_ note: JudgmentNote, _ entry: KnownEntry) {
    let present = entry.history.present
    let fate = present[MarriageColumn.tinhTrangKetHon]
    guard !fate.isEmpty else { return }
    let notes =
      present[MarriageColumn.ghiChu] + present[MarriageColumn.huyKetHonCanCu]
      + present[MarriageColumn.congNhanKetHonCanCu]
    let isSame = fate == note.matter.formatWords && notes.contains(note.judgment.number)
    if isSame {
      block("form.judgment.alreadyNoted", JudgmentColumn.soBanAn.name, [note.judgment.number])
    } else {
      warn("form.judgment.contradicts", JudgmentColumn.soBanAn.name, [fate])
    }
  }

  /// Death ends a marriage: a judgment that takes effect after it is looked at once more.
  private mutating func checkDeaths(_ note: JudgmentNote) {
    for death in knowledge.deaths where death.role == .husband || death.role == .wife {
      guard let diedOn = death.diedOn, diedOn.latest < note.judgment.effectiveOn else { continue }
      warn(
        "form.judgment.afterDeath",
        death.role == .husband ? JudgmentColumn.hoTenChong.name : JudgmentColumn.hoTenVo.name,
        [diedOn.slashed, death.reference])
    }
  }

  private mutating func checkSpouses(_ note: JudgmentNote, _ entry: KnownEntry) {
    let present = entry.history.present
    let spouses = [
      (note.judgment.husband, present[MarriageColumn.chongHoTen], JudgmentColumn.hoTenChong.name),
      (note.judgment.wife, present[MarriageColumn.voHoTen], JudgmentColumn.hoTenVo.name),
    ]
    for (spouse, written, field) in spouses {
      guard let name = spouse?.name, !written.isEmpty, !PersonName.areSame(name, written) else {
        continue
      }
      warn("form.judgment.otherName", field, [name, written, entry.reference])
    }
  }

  private mutating func checkCited(_ judgment: Judgment, _ entry: KnownEntry) {
    if let number = judgment.marriage.number, let own = EntryNumber(cell: entry.reference),
      number.number != own.number || (number.year ?? own.year) != own.year
    {
      warn(
        "form.judgment.otherEntry", JudgmentColumn.soKetHon.name,
        [number.text, entry.reference])
    }
    if let cited = judgment.marriage.registeredOn, !cited.contains(entry.registeredOn) {
      warn(
        "form.judgment.otherDay", JudgmentColumn.ngayKetHon.name,
        [cited.slashed, entry.registeredOn.slashed])
    }
  }
}
