internal import RegistryServices

/// An event that is kept as a line of its year.
protocol KeptByYear {
  static var kind: KnownEventKind { get }
  /// Year of the event; 0 when no paper says it.
  var year: Int { get }
  /// Adds the event's fields to a line.
  func write(to line: inout KnownEventLine)
  /// Where events of this kind stand among all of them.
  static var place: KeyPath<KnownEvents, [Self]> { get }
  /// Nil when the line is not one of this kind.
  init?(_ line: KnownEventFields)
}
