internal import CivilDate
internal import RegistryServices

extension SurveyedPerson: KeptByYear {
  static var kind: KnownEventKind { .surveyed }
  static var place: KeyPath<KnownEvents, [SurveyedPerson]> { \.surveyed }
  var year: Int { surveyedOn.year }

  func write(to line: inout KnownEventLine) {
    line.add(id)
    line.add(survey)
    line.add(surveyedOn)
    line.add(registration)
    line.add(leftOn)
    line.add(isPresumed)
  }

  init?(_ line: KnownEventFields) {
    guard let surveyedOn = line.plainDate(2) else { return nil }
    self.init(
      id: line.text(0), survey: line.text(1), surveyedOn: surveyedOn,
      registration: line.registration(3), leftOn: line.plainDate(6), isPresumed: line.flag(7))
  }
}

extension ListedResident: KeptByYear {
  static var kind: KnownEventKind { .resident }
  static var place: KeyPath<KnownEvents, [ListedResident]> { \.residents }
  var year: Int { bornOn?.year ?? 0 }

  func write(to line: inout KnownEventLine) {
    line.add(id)
    line.add(rows)
    line.add(bornOn)
    line.add(registration)
    line.add(diedOn)
    line.add(isPresumed)
  }

  init?(_ line: KnownEventFields) {
    self.init(
      id: line.text(0), rows: line.ids(1), bornOn: line.partialDate(2),
      registration: line.registration(3), diedOn: line.plainDate(6), isPresumed: line.flag(7))
  }
}

extension RegisteredPerson: KeptByYear {
  static var kind: KnownEventKind { .registered }
  static var place: KeyPath<KnownEvents, [RegisteredPerson]> { \.registered }
  var year: Int { registration.registeredOn?.year ?? 0 }

  func write(to line: inout KnownEventLine) {
    line.add(id)
    line.add(entries)
    line.add(registration)
    line.add(diedOn)
  }

  init?(_ line: KnownEventFields) {
    guard let registration = line.registration(2) else { return nil }
    self.init(
      id: line.text(0), entries: line.ids(1), registration: registration,
      diedOn: line.plainDate(5))
  }
}
