internal import CivilDate
internal import RegistryServices
internal import VitalStatistics

extension KnownDeath: KeptByYear {
  static var kind: KnownEventKind { .death }
  static var place: KeyPath<KnownEvents, [KnownDeath]> { \.deaths }
  var year: Int { diedOn?.year ?? 0 }

  func write(to line: inout KnownEventLine) {
    line.add(id)
    line.add(diedOn)
    line.add(sex.rawValue)
    line.add(registration)
    line.add(entries)
    line.add(notices)
    line.add(isRegisteredElsewhere)
    line.add(isDeclared)
    line.add(isPresumed)
  }

  init?(_ line: KnownEventFields) {
    guard let sex = Sex(rawValue: line.text(2)) else { return nil }
    self.init(
      id: line.text(0), diedOn: line.partialDate(1), sex: sex,
      registration: line.registration(3), entries: line.ids(6), notices: line.ids(7),
      isRegisteredElsewhere: line.flag(8), isDeclared: line.flag(9), isPresumed: line.flag(10))
  }
}
