public import CivilDate

/// Counts by commune, told on the map of another day.
public struct PlaceRestatement: Sendable, Equatable {
  /// By code of the commune on the map that was asked for.
  public var counts: [String: Int]
  /// Codes of communes that were divided: their counts stand whole under the unit that took their seat,
  /// because nobody knows how they would be shared out.
  public var divided: [String]
  /// Codes that meant nothing on the day of the counts; they are left out.
  public var unknown: [String]

  /// Restates counts that were made on the map of a day onto the map of today.
  public init(_ counts: [String: Int], madeOn day: PlainDate, on book: PlaceBook) {
    self.counts = [:]
    divided = []
    unknown = []
    for (code, count) in counts.sorted(by: { $0.key < $1.key }) {
      guard let place = book.place(.commune, code: code, on: day) else {
        unknown.append(code)
        continue
      }
      let successors = book.successors(of: place)
      if successors.count > 1 { divided.append(code) }
      self.counts[successors.first?.code ?? code, default: 0] += count
    }
  }
}
