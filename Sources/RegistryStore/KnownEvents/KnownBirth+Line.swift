internal import CivilDate
internal import RegistryServices
internal import VitalStatistics

extension KnownBirth: KeptByYear {
  static var kind: KnownEventKind { .birth }
  static var place: KeyPath<KnownEvents, [KnownBirth]> { \.births }
  var year: Int { bornOn?.year ?? 0 }

  func write(to line: inout KnownEventLine) {
    line.add(id)
    line.add(bornOn)
    line.add(sex.rawValue)
    line.add(registration)
    line.add(entries)
    line.add(notices)
    line.add(residents)
    line.add(isRegisteredElsewhere)
    line.add(isDeclared)
    line.add(isBornAbroad)
    line.add(isPresumed)
  }

  init?(_ line: KnownEventFields) {
    guard let sex = Sex(rawValue: line.text(2)) else { return nil }
    self.init(
      id: line.text(0), bornOn: line.partialDate(1), sex: sex,
      registration: line.registration(3), entries: line.ids(6), notices: line.ids(7),
      residents: line.ids(8), isRegisteredElsewhere: line.flag(9), isDeclared: line.flag(10),
      isBornAbroad: line.flag(11), isPresumed: line.flag(12))
  }
}
