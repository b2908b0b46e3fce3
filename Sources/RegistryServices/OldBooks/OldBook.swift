public import CivilRegistration

/// One volume of a book of the past, as it lies in the archive: of a commune that was merged, of the former
/// district, or of the commune itself.
public struct OldBook: Sendable, Equatable, Identifiable {
  /// In what state the paper is.
  public enum Condition: String, CaseIterable, Sendable {
    case good
    /// Torn, damp, faded: to be digitised first.
    case damaged
    /// The book cannot be found; its entries may be registered again.
    case lost
  }

  public var id: String
  public var kind: SourceKind
  /// The office whose book it is, under the name of its day.
  public var office: String
  public var year: Int
  /// As written on the cover: `01`, `02-TP/HT-2009-KS`.
  public var volume: String
  /// First and last number in the volume; 0 while nobody has looked.
  public var firstNumber: Int
  public var lastNumber: Int
  public var condition: Condition
  /// Where it lies: room, shelf, who has it.
  public var location: String
  public var note: String

  public init(
    id: String, kind: SourceKind, office: String, year: Int, volume: String, firstNumber: Int,
    lastNumber: Int, condition: Condition, location: String, note: String
  ) {
    self.id = id
    self.kind = kind
    self.office = office
    self.year = year
    self.volume = volume
    self.firstNumber = firstNumber
    self.lastNumber = lastNumber
    self.condition = condition
    self.location = location
    self.note = note
  }

  /// The numbers that the volume holds; nil while they are not known.
  public var numbers: ClosedRange<Int>? {
    firstNumber > 0 && lastNumber >= firstNumber ? firstNumber...lastNumber : nil
  }

  var canonicalText: String {
    var object = CanonicalObject()
    object.set("condition", condition.rawValue)
    object.set("first", firstNumber)
    object.set("id", id)
    object.set("kind", kind.rawValue)
    object.set("last", lastNumber)
    object.set("location", location)
    object.set("note", note)
    object.set("office", office)
    object.set("volume", volume)
    object.set("year", year)
    return object.text
  }

  private static let fields = [
    "condition", "first", "id", "kind", "last", "location", "note", "office", "volume", "year",
  ]

  init(_ value: CanonicalValue) throws(UnreadableAct) {
    try value.hasNoFields(besides: Self.fields)
    guard let kind = SourceKind(rawValue: try value.requiredText("kind")), kind.isRegister,
      let condition = Condition(rawValue: try value.requiredText("condition"))
    else { throw UnreadableAct() }
    self.init(
      id: try value.requiredText("id"), kind: kind, office: try value.requiredText("office"),
      year: try value.requiredInteger("year"), volume: try value.requiredText("volume"),
      firstNumber: try value.requiredInteger("first"),
      lastNumber: try value.requiredInteger("last"), condition: condition,
      location: try value.requiredText("location"), note: try value.requiredText("note"))
  }
}
