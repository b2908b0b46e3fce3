public import CivilDate
public import CivilRegistration

/// The volume of a book is closed with its statement (Circular 04/2020/TT-BTP, article 36.2).
public struct BookClosed: Sendable, Equatable {
  /// Why a volume is closed.
  public enum Reason: String, CaseIterable, Sendable {
    /// 31 December: no number of this year is given any more.
    case yearEnd
    /// Full before the year ends: numbers go on in the next volume.
    case full
  }

  public var kind: BookKind
  public var year: Int
  public var volume: Int
  public var reason: Reason
  public var closedOn: PlainDate
  /// Entries of the volume, those of them that a later act corrected, and pages left blank.
  public var entries: Int
  public var corrected: Int
  public var blankPages: Int
  public var lastNumber: Int
  public var hands: ActHands

  public init(
    kind: BookKind, year: Int, volume: Int, reason: Reason, closedOn: PlainDate, entries: Int,
    corrected: Int, blankPages: Int, lastNumber: Int, hands: ActHands
  ) {
    self.kind = kind
    self.year = year
    self.volume = volume
    self.reason = reason
    self.closedOn = closedOn
    self.entries = entries
    self.corrected = corrected
    self.blankPages = blankPages
    self.lastNumber = lastNumber
    self.hands = hands
  }

  var canonicalText: String {
    var object = CanonicalObject()
    object.set("blankPages", blankPages)
    object.set("book", kind.rawValue)
    object.set("closedOn", closedOn.iso8601)
    object.set("corrected", corrected)
    object.set("entries", entries)
    object.set("hands", hands.canonicalObject)
    object.set("lastNumber", lastNumber)
    object.set("reason", reason.rawValue)
    object.set("volume", volume)
    object.set("year", year)
    return object.text
  }

  init(_ value: CanonicalValue) throws(UnreadableAct) {
    try value.hasNoFields(
      besides: [
        "blankPages", "book", "closedOn", "corrected", "entries", "hands", "lastNumber", "reason",
        "volume", "year",
      ])
    guard let kind = BookKind(rawValue: try value.requiredText("book")),
      let reason = Reason(rawValue: try value.requiredText("reason"))
    else { throw UnreadableAct() }
    self.kind = kind
    self.reason = reason
    blankPages = try value.requiredInteger("blankPages")
    closedOn = try value.requiredDay("closedOn")
    corrected = try value.requiredInteger("corrected")
    entries = try value.requiredInteger("entries")
    hands = try ActHands(try value.required("hands"))
    lastNumber = try value.requiredInteger("lastNumber")
    volume = try value.requiredInteger("volume")
    year = try value.requiredInteger("year")
  }
}
