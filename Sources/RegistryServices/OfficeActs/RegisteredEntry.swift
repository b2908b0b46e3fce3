public import CivilRegistration

/// An entry that the office wrote into its book. It never changes: whatever happens later is an act of
/// its own that names it.
public struct RegisteredEntry: Sendable, Equatable {
  /// What an officer decided about entries that looked like this one.
  public struct DuplicateDecision: Sendable, Equatable {
    /// The papers that were shown beside the form.
    public var papers: [String]
    /// `twin` or `other`: a brother or sister of one delivery, or another person.
    public var verdict: String
    public var reason: String

    public init(papers: [String], verdict: String, reason: String) {
      self.papers = papers
      self.verdict = verdict
      self.reason = reason
    }
  }

  public var entryID: String
  /// The dossier it answers; empty for one written without.
  public var dossierID: String
  /// The act by which it came into the book.
  public var act: ActName
  public var place: NumberInBook
  /// The entry in the columns of the exchange format.
  public var content: RowContent
  /// What the form said besides: circumstances that the format has no column for.
  public var circumstances: [String: String]
  public var decisions: [KeptDecision]
  public var overridden: [OverriddenWarning]
  public var duplicate: DuplicateDecision?
  public var hands: ActHands

  public init(
    entryID: String, dossierID: String, act: ActName, place: NumberInBook,
    content: RowContent, circumstances: [String: String], decisions: [KeptDecision],
    overridden: [OverriddenWarning], duplicate: DuplicateDecision?,
    hands: ActHands
  ) {
    self.entryID = entryID
    self.dossierID = dossierID
    self.act = act
    self.place = place
    self.content = content
    self.circumstances = circumstances
    self.decisions = decisions
    self.overridden = overridden
    self.duplicate = duplicate
    self.hands = hands
  }

  var canonicalText: String {
    var object = CanonicalObject()
    object.set("act", act.rawValue)
    object.setIfAny("circumstances", circumstances)
    object.set("content", content.canonicalObject)
    object.setIfAny("decisions", decisions.map(\.canonicalObject))
    object.setIfAny("dossier", dossierID)
    if let duplicate { object.set("duplicate", duplicate.canonicalObject) }
    object.set("entry", entryID)
    object.set("hands", hands.canonicalObject)
    object.setIfAny("overridden", overridden.map(\.canonicalObject))
    object.set("place", place.canonicalObject)
    return object.text
  }

  init(_ value: CanonicalValue) throws(UnreadableAct) {
    try value.hasNoFields(
      besides: [
        "act", "circumstances", "content", "decisions", "dossier", "duplicate", "entry", "hands",
        "overridden", "place",
      ])
    act = ActName(rawValue: try value.requiredText("act"))
    circumstances = try value.namedTextsIfAny("circumstances")
    content = try RowContent(try value.required("content"))
    decisions = try value.itemsIfAny("decisions") { item throws(UnreadableAct) in
      try KeptDecision(item)
    }
    dossierID = try value.textIfAny("dossier")
    duplicate = try value["duplicate"].map { item throws(UnreadableAct) in
      try DuplicateDecision(item)
    }
    entryID = try value.requiredText("entry")
    hands = try ActHands(try value.required("hands"))
    overridden = try value.itemsIfAny("overridden") { item throws(UnreadableAct) in
      try OverriddenWarning(item)
    }
    place = try NumberInBook(try value.required("place"))
    guard place.book.register?.source == content.kind else { throw UnreadableAct() }
  }
}

extension RegisteredEntry.DuplicateDecision {
  var canonicalObject: CanonicalObject {
    var object = CanonicalObject()
    object.set("papers", papers)
    object.set("reason", reason)
    object.set("verdict", verdict)
    return object
  }

  init(_ value: CanonicalValue) throws(UnreadableAct) {
    try value.hasNoFields(besides: ["papers", "reason", "verdict"])
    self.init(
      papers: try value.requiredTexts("papers"), verdict: try value.requiredText("verdict"),
      reason: try value.requiredText("reason"))
  }
}
