import CivilDate
import LegalRules

extension ActWork {
  /// A person of the form, with the field under which problems of its number are shown.
  struct Named {
    var role: FormRole
    var person: RecordedPerson
    var field: String
    var numberField: String

    init(role: FormRole, person: RecordedPerson, field: String, numberField: String) {
      self.role = role
      self.person = person
      self.field = field
      self.numberField = numberField
    }

    /// Nil for somebody whom the form does not name.
    init?(role: FormRole, person: RecordedPerson?, field: String, numberField: String) {
      guard let person else { return nil }
      self.init(role: role, person: person, field: field, numberField: numberField)
    }
  }

  /// Compares the persons whom a form names with each other and with what the register knows of them.
  mutating func checkPersons(_ persons: [Named?]) {
    let named = persons.compactMap(\.self)
    checkNumbersInForm(named)
    for one in named {
      checkHolders(one)
      checkRecords(one)
    }
  }

  /// One number for two persons of the same form.
  private mutating func checkNumbersInForm(_ named: [Named]) {
    var seen: [PersonalIdentifier: Named] = [:]
    for one in named {
      guard let number = one.person.identifier else { continue }
      if let other = seen[number] {
        block(
          "form.identifier.twice", one.numberField,
          [number.text, other.person.name ?? "", one.person.name ?? ""])
      }
      seen[number] = one
    }
  }

  /// A number that somebody else bears. Papers of before often give a year of birth only, or another spelling of
  /// the name: what may be one person is put to the officer, and only a stranger's number refuses.
  private mutating func checkHolders(_ one: Named) {
    for holder in knowledge.holders
    where holder.role == one.role && holder.number == one.person.identifier {
      note(holder, at: one.numberField)
    }
  }

  /// What follows when a number is somebody's: nothing where it is the person's own.
  mutating func note(_ holder: NumberHolder, at field: String) {
    let values = [holder.number.text, holder.name, holder.reference]
    switch holder.agreement {
    case .same: break
    case .otherBirth: warn("form.identifier.otherBirth", field, values)
    case .otherName: warn("form.identifier.otherName", field, values)
    case .another where holder.isAlive: block("form.identifier.taken", field, values)
    case .another: warn("form.identifier.ofDeceased", field, values)
    }
  }

  /// A person whose own birth record says something else.
  private mutating func checkRecords(_ one: Named) {
    for record in knowledge.records where record.role == one.role {
      let own = record.person
      if let stated = one.person.name, let name = own.name, !PersonName.areSame(stated, name) {
        warn("form.record.name", one.field, [stated, name, record.reference])
      }
      if let stated = one.person.bornOn, let day = own.bornOn, !stated.isCompatible(with: day) {
        warn("form.record.birth", one.field, [stated.slashed, day.slashed, record.reference])
      }
      if let stated = one.person.sex, let sex = own.sex, stated != sex, sex != .undetermined {
        warn("form.record.sex", one.field, [record.reference])
      }
    }
  }

  /// An entry that may be about the same event: an officer compares both and says why this is another one. Of
  /// twins only one of the same name may be.
  mutating func checkDoubles(areTwins: Bool = false) {
    for double in knowledge.likelyDoubles where !(areTwins && double.isOfAnotherChild) {
      warn(.likelyDouble, double.entryID, [double.reference, double.name])
    }
  }

  /// Refuses an act with a foreign element where the law of the day does not give it to the commune, and asks
  /// about one that a nationality tells of and the form does not.
  mutating func checkForeignElement(_ field: String, nationalities: [any SourceColumn]) {
    if !form.isTicked(field) {
      for column in nationalities.map(\.name) {
        guard let text = form[column], !Nationality.isVietnamese(text) else { continue }
        warn("form.foreign.notTicked", column, [text])
      }
    }
    guard form.isTicked(field), trail.flag(.foreignElement, on: day) == false else { return }
    block(
      "form.competence.foreign", field, [], citing: trail.citation(of: .foreignElement))
  }

  /// A notice under which another entry was made already.
  mutating func checkNotice(_ field: String) {
    guard let number = form[field] else { return }
    for used in knowledge.usedNotices {
      warn("form.notice.used", field, [number, used.reference, used.name])
    }
  }

  /// The ethnicity is written of a Vietnamese citizen; a foreigner's papers know none, and what is not known
  /// is left blank.
  mutating func requireEthnicity(
    _ ethnicity: some SourceColumn, unlessForeign nationality: some SourceColumn
  ) {
    if let text = form[nationality], !Nationality.isVietnamese(text) { return }
    require(ethnicity.name)
  }

  /// A name that is given now to a citizen of Viet Nam has letters alone (law 91/2015/QH13, article 26.3); a book of
  /// the past is only doubted.
  mutating func checkLetters(of name: String?, _ field: String, nationality: String?) {
    guard let name, !NameLetters.areThoseOfAName(name),
      nationality.map(Nationality.isVietnamese) ?? true,
      trail.flag(.nameLetters, on: day) == true
    else { return }
    block("form.name.letters", field, [name], citing: trail.citation(of: .nameLetters))
  }

  /// The conditions under which an act is registered again (decree 123/2015/NĐ-CP, article 24). Nothing was
  /// registered before it happened: `event` is its day, or one before which it cannot have been. Book and paper
  /// are lost, so its year alone may be all that anybody knows of the first registration; then each of its days
  /// has to be early enough.
  mutating func checkAgain(
    formerlyOn day: PartialDate?, event: PartialDate?, field: String, lost: String, isLost: Bool
  ) {
    let boundary = trail.date(.againBefore, on: self.day)
    let citation = trail.citation(of: .againBefore)
    if day == nil { require(field) }
    if let day, let boundary, day.latest >= boundary {
      block("form.again.tooLate", field, [day.slashed, boundary.slashed], citing: citation)
    }
    if let day, let event, day.latest < event.earliest {
      block("form.again.beforeEvent", field, [day.slashed, event.slashed])
    }
    if !isLost { block("form.again.notLost", lost, [], citing: citation) }
  }
}
