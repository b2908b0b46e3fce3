public import ActionProgramme
internal import CivilDate
internal import VitalStatistics

/// A plan as it was adopted: the whole annex.
public struct AdoptedProgramme: Sendable, Equatable {
  public var programme: Programme
  /// Who adopted it here, by the name of the day.
  public var author: String

  public init(programme: Programme, author: String) {
    self.programme = programme
    self.author = author
  }

  var canonicalText: String {
    var object = CanonicalObject()
    object.set("author", author)
    object.set("programme", programme.canonicalObject)
    return object.text
  }

  init(_ value: CanonicalValue) throws(UnreadableAct) {
    try value.hasNoFields(besides: ["author", "programme"])
    author = try value.requiredText("author")
    guard let programme = value["programme"] else { throw UnreadableAct() }
    self.programme = try Programme(programme)
  }
}
