extension EntryAmendment {
  /// Where the number of an act stands in its note until the book has given it.
  static let numberPlace = "{số}"

  /// The amendment with the number that the book gave in the place that its note keeps for it.
  public func numbered(_ number: String) -> EntryAmendment {
    guard let place = note.firstRange(of: Self.numberPlace) else { return self }
    var numbered = self
    numbered.note.replaceSubrange(place, with: number)
    return numbered
  }
}
