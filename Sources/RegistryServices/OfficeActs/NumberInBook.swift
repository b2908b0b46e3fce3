public import CivilRegistration

/// A number that a book gave: never given twice, and none left out.
public struct NumberInBook: Sendable, Equatable, Hashable {
  public var book: BookKind
  public var year: Int
  public var number: Int
  /// The volume within the year, from 1, and its page.
  public var volume: Int
  public var page: Int

  public init(book: BookKind, year: Int, number: Int, volume: Int, page: Int) {
    self.book = book
    self.year = year
    self.number = number
    self.volume = volume
    self.page = page
  }

  /// `07/2026`.
  public var text: String { "\(number < 10 ? "0" : "")\(number)/\(year)" }

  /// `02/2026`.
  public var volumeText: String { "\(volume < 10 ? "0" : "")\(volume)/\(year)" }

  var canonicalObject: CanonicalObject {
    var object = CanonicalObject()
    object.set("book", book.rawValue)
    object.set("number", number)
    object.set("page", page)
    object.set("volume", volume)
    object.set("year", year)
    return object
  }

  /// Reads what `canonicalObject` writes.
  public init(_ value: CanonicalValue) throws(UnreadableAct) {
    try value.hasNoFields(besides: ["book", "number", "page", "volume", "year"])
    guard let book = BookKind(rawValue: try value.requiredText("book")) else {
      throw UnreadableAct()
    }
    self.book = book
    number = try value.requiredInteger("number")
    page = try value.requiredInteger("page")
    volume = try value.requiredInteger("volume")
    year = try value.requiredInteger("year")
  }
}
