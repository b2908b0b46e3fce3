internal import CivilDate
internal import RegistryServices

extension KnownDivorce: KeptByYear {
  static var kind: KnownEventKind { .divorce }
  static var place: KeyPath<KnownEvents, [KnownDivorce]> { \.divorces }
  var year: Int { effectiveOn.year }

  func write(to line: inout KnownEventLine) {
    line.add(id)
    line.add(judgment)
    line.add(effectiveOn)
    line.add(setAsideOn)
    line.add(isMarriedHere)
    line.add(marriage ?? "")
    line.add(isWritten)
    line.add(writtenOn)
    line.add(isPresumed)
  }

  init?(_ line: KnownEventFields) {
    guard let effectiveOn = line.plainDate(2) else { return nil }
    let marriage = line.text(5)
    self.init(
      id: line.text(0), judgment: line.text(1), effectiveOn: effectiveOn,
      setAsideOn: line.plainDate(3), isMarriedHere: line.flag(4),
      marriage: marriage.isEmpty ? nil : marriage, isWritten: line.flag(6),
      writtenOn: line.plainDate(7), isPresumed: line.flag(8))
  }
}
