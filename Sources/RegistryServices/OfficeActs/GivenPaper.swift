public import CivilDate

/// A paper that the office gave out: the log of every copy, certificate and confirmation.
public struct GivenPaper: Sendable, Equatable {
  /// One item of the paper, in its order.
  public struct Field: Sendable, Equatable {
    public var name: String
    public var value: String

    public init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  public var paperID: String
  /// The paper as the law files name it: `birth`, `extract`, `maritalStatus`; or `slip.NAME` for a slip
  /// of a dossier.
  public var kind: String
  /// The title that the law gives it on the day.
  public var title: String
  /// The entry, or empty.
  public var entryID: String
  public var dossierID: String
  /// Its number in the book of certificates or copies; nil for the originals, which bear the entry's.
  public var place: NumberInBook?
  public var copies: Int
  public var receiver: String
  public var purpose: String
  public var fields: [Field]
  public var issuedOn: PlainDate
  public var hands: ActHands

  public init(
    paperID: String, kind: String, title: String, entryID: String, dossierID: String,
    place: NumberInBook?, copies: Int, receiver: String, purpose: String, fields: [Field],
    issuedOn: PlainDate, hands: ActHands
  ) {
    self.paperID = paperID
    self.kind = kind
    self.title = title
    self.entryID = entryID
    self.dossierID = dossierID
    self.place = place
    self.copies = copies
    self.receiver = receiver
    self.purpose = purpose
    self.fields = fields
    self.issuedOn = issuedOn
    self.hands = hands
  }

  var canonicalText: String {
    var object = CanonicalObject()
    object.set("copies", copies)
    object.setIfAny("dossier", dossierID)
    object.setIfAny("entry", entryID)
    object.setIfAny("fields", fields.map(\.canonicalObject))
    object.set("hands", hands.canonicalObject)
    object.set("issuedOn", issuedOn.iso8601)
    object.set("kind", kind)
    object.set("paper", paperID)
    if let place { object.set("place", place.canonicalObject) }
    object.setIfAny("purpose", purpose)
    object.setIfAny("receiver", receiver)
    object.set("title", title)
    return object.text
  }

  init(_ value: CanonicalValue) throws(UnreadableAct) {
    try value.hasNoFields(
      besides: [
        "copies", "dossier", "entry", "fields", "hands", "issuedOn", "kind", "paper", "place",
        "purpose", "receiver", "title",
      ])
    kind = try value.requiredText("kind")
    copies = try value.requiredInteger("copies")
    dossierID = try value.textIfAny("dossier")
    entryID = try value.textIfAny("entry")
    fields = try value.itemsIfAny("fields") { item throws(UnreadableAct) in try Field(item) }
    hands = try ActHands(try value.required("hands"))
    issuedOn = try value.requiredDay("issuedOn")
    paperID = try value.requiredText("paper")
    place = try value["place"].map { item throws(UnreadableAct) in try NumberInBook(item) }
    purpose = try value.textIfAny("purpose")
    receiver = try value.textIfAny("receiver")
    title = try value.requiredText("title")
  }
}

extension GivenPaper {
  /// Whether it answers the dossier that it belongs to; a slip of the dossier does not.
  public var answersDossier: Bool { !kind.hasPrefix("slip.") }
}

extension GivenPaper.Field {
  var canonicalObject: CanonicalObject {
    var object = CanonicalObject()
    object.set("name", name)
    object.set("value", value)
    return object
  }

  init(_ value: CanonicalValue) throws(UnreadableAct) {
    try value.hasNoFields(besides: ["name", "value"])
    self.init(name: try value.requiredText("name"), value: try value.requiredText("value"))
  }
}
