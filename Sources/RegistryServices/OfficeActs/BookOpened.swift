public import CivilDate
public import CivilRegistration

/// A volume of a book is opened: the first of its year, or the next when one is full.
public struct BookOpened: Sendable, Equatable {
  public var kind: BookKind
  public var year: Int
  /// The volume within the year, from 1.
  public var volume: Int
  /// As it stands on the cover: `01-TP/HT-2026-KS`.
  public var code: String
  /// The number after which the volume goes on: 0, or the last one on paper or in an imported file.
  public var lastNumber: Int
  /// Where the volume was begun on paper: its first number there, the page of the next entry, and how many
  /// entries that page bears already. Nil where the volume begins here.
  public var onPaper: OnPaper?
  public var pages: Int
  public var entriesPerPage: Int
  public var openedOn: PlainDate
  public var by: OfficeHand

  /// How far a volume was written on paper.
  public struct OnPaper: Sendable, Equatable {
    public var firstNumber: Int
    public var page: Int
    public var entriesOnPage: Int

    public init(firstNumber: Int, page: Int, entriesOnPage: Int) {
      self.firstNumber = firstNumber
      self.page = page
      self.entriesOnPage = entriesOnPage
    }

    var canonicalObject: CanonicalObject {
      var object = CanonicalObject()
      object.set("entriesOnPage", entriesOnPage)
      object.set("firstNumber", firstNumber)
      object.set("page", page)
      return object
    }

    init(_ value: CanonicalValue) throws(UnreadableAct) {
      try value.hasNoFields(besides: ["entriesOnPage", "firstNumber", "page"])
      entriesOnPage = try value.requiredInteger("entriesOnPage")
      firstNumber = try value.requiredInteger("firstNumber")
      page = try value.requiredInteger("page")
    }
  }

  public init(
    kind: BookKind, year: Int, volume: Int, code: String, lastNumber: Int,
    onPaper: OnPaper? = nil, pages: Int, entriesPerPage: Int, openedOn: PlainDate, by: OfficeHand
  ) {
    self.kind = kind
    self.year = year
    self.volume = volume
    self.code = code
    self.lastNumber = lastNumber
    self.onPaper = onPaper
    self.pages = pages
    self.entriesPerPage = entriesPerPage
    self.openedOn = openedOn
    self.by = by
  }

  var canonicalText: String {
    var object = CanonicalObject()
    object.set("book", kind.rawValue)
    object.set("by", by.canonicalObject)
    object.set("code", code)
    object.set("entriesPerPage", entriesPerPage)
    object.set("lastNumber", lastNumber)
    if let onPaper { object.set("onPaper", onPaper.canonicalObject) }
    object.set("openedOn", openedOn.iso8601)
    object.set("pages", pages)
    object.set("volume", volume)
    object.set("year", year)
    return object.text
  }

  init(_ value: CanonicalValue) throws(UnreadableAct) {
    try value.hasNoFields(
      besides: [
        "book", "by", "code", "entriesPerPage", "lastNumber", "onPaper", "openedOn", "pages",
        "volume",
        "year",
      ])
    guard let kind = BookKind(rawValue: try value.requiredText("book")) else {
      throw UnreadableAct()
    }
    self.kind = kind
    by = try OfficeHand(try value.required("by"))
    code = try value.requiredText("code")
    entriesPerPage = try value.requiredInteger("entriesPerPage")
    lastNumber = try value.requiredInteger("lastNumber")
    onPaper = try value["onPaper"].map { value throws(UnreadableAct) in try OnPaper(value) }
    openedOn = try value.requiredDay("openedOn")
    pages = try value.requiredInteger("pages")
    volume = try value.requiredInteger("volume")
    year = try value.requiredInteger("year")
  }
}
