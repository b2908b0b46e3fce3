public import CivilDate
public import CivilRegistration

/// A later act on an entry: a judgment noted, a correction, a change, a supplement, a revocation. The
/// entry stays as it was written; what it says now follows from it and these acts in their order.
public struct AmendedEntry: Sendable, Equatable {
  /// The paper on which the act rests.
  public struct Basis: Sendable, Equatable {
    /// "Bản án", "Quyết định", "Tờ khai".
    public var title: String
    public var number: String
    public var issuer: String
    public var issuedOn: PlainDate?
    public var effectiveOn: PlainDate?

    public init(
      title: String, number: String, issuer: String, issuedOn: PlainDate?, effectiveOn: PlainDate?
    ) {
      self.title = title
      self.number = number
      self.issuer = issuer
      self.issuedOn = issuedOn
      self.effectiveOn = effectiveOn
    }
  }

  public var entryID: String
  public var dossierID: String
  /// The register in which the entry stands.
  public var register: RegisterKind
  /// The act by which it is amended: `divorce`, `correction`.
  public var act: ActName
  public var kind: EntryAmendment.Kind
  public var basis: Basis
  public var changes: [FieldChange]
  /// The note as it stands in the margin from then on.
  public var note: String
  /// Whether the note is for few eyes; see `EntryAmendment.isRestricted`.
  public var isRestricted: Bool
  public var reason: String
  /// What the form said besides.
  public var circumstances: [String: String]
  /// The number in the book of changes; nil for what is only noted.
  public var place: NumberInBook?
  public var notedOn: PlainDate
  public var decisions: [KeptDecision]
  /// The warnings that were passed, each with its reason.
  public var overridden: [OverriddenWarning]
  public var hands: ActHands

  public init(
    entryID: String, dossierID: String, register: RegisterKind, act: ActName,
    kind: EntryAmendment.Kind, basis: Basis, changes: [FieldChange],
    circumstances: [String: String],
    note: String, isRestricted: Bool = false, reason: String, place: NumberInBook?,
    notedOn: PlainDate, decisions: [KeptDecision], overridden: [OverriddenWarning] = [],
    hands: ActHands
  ) {
    self.entryID = entryID
    self.dossierID = dossierID
    self.register = register
    self.act = act
    self.kind = kind
    self.circumstances = circumstances
    self.basis = basis
    self.changes = changes
    self.note = note
    self.isRestricted = isRestricted
    self.reason = reason
    self.place = place
    self.notedOn = notedOn
    self.decisions = decisions
    self.overridden = overridden
    self.hands = hands
  }

  var canonicalText: String {
    var object = CanonicalObject()
    object.set("act", act.rawValue)
    object.set("basis", basis.canonicalObject)
    object.setIfAny("changes", changes.map(\.canonicalObject))
    object.setIfAny("circumstances", circumstances)
    object.setIfAny("decisions", decisions.map(\.canonicalObject))
    object.setIfAny("dossier", dossierID)
    object.set("entry", entryID)
    object.set("hands", hands.canonicalObject)
    object.set("kind", kind.rawValue)
    object.set("note", note)
    object.set("notedOn", notedOn.iso8601)
    object.setIfAny("overridden", overridden.map(\.canonicalObject))
    if let place { object.set("place", place.canonicalObject) }
    object.setIfAny("reason", reason)
    object.set("register", register.rawValue)
    if isRestricted { object.set("restricted", 1) }
    return object.text
  }

  init(_ value: CanonicalValue) throws(UnreadableAct) {
    try value.hasNoFields(
      besides: [
        "act", "basis", "changes", "circumstances", "decisions", "dossier", "entry", "hands",
        "kind", "note", "notedOn", "overridden", "place", "reason", "register", "restricted",
      ])
    guard let kind = EntryAmendment.Kind(rawValue: try value.requiredText("kind")),
      let register = RegisterKind(rawValue: try value.requiredText("register"))
    else { throw UnreadableAct() }
    self.kind = kind
    self.register = register
    act = ActName(rawValue: try value.requiredText("act"))
    circumstances = try value.namedTextsIfAny("circumstances")
    basis = try Basis(try value.required("basis"))
    changes = try value.itemsIfAny("changes") { item throws(UnreadableAct) in
      try FieldChange(item)
    }
    decisions = try value.itemsIfAny("decisions") { item throws(UnreadableAct) in
      try KeptDecision(item)
    }
    dossierID = try value.textIfAny("dossier")
    entryID = try value.requiredText("entry")
    hands = try ActHands(try value.required("hands"))
    note = try value.requiredText("note")
    notedOn = try value.requiredDay("notedOn")
    overridden = try value.itemsIfAny("overridden") { item throws(UnreadableAct) in
      try OverriddenWarning(item)
    }
    // It is left out where it does not hold.
    isRestricted = value["restricted"] != nil
    if isRestricted, value["restricted"]?.integer != 1 { throw UnreadableAct() }
    place = try value["place"].map { item throws(UnreadableAct) in try NumberInBook(item) }
    reason = try value.textIfAny("reason")
  }
}

extension AmendedEntry {
  /// What it does to the entry, as the history of an entry takes it.
  public var amendment: EntryAmendment {
    EntryAmendment(
      entryID: entryID, register: register, kind: kind, on: notedOn,
      changes: changes.map { .init(column: $0.column, from: $0.from, to: $0.to) }, note: note,
      isRestricted: isRestricted)
  }

  /// Whether it is noted from another authority's decision, or is a decision of this office.
  public var isNote: Bool {
    switch kind {
    case .note, .revocation: true
    case .change, .correction, .supplement, .ethnicity: false
    }
  }
}

extension AmendedEntry.Basis {
  var canonicalObject: CanonicalObject {
    var object = CanonicalObject()
    object.setIfAny("effectiveOn", effectiveOn)
    object.setIfAny("issuedOn", issuedOn)
    object.setIfAny("issuer", issuer)
    object.setIfAny("number", number)
    object.setIfAny("title", title)
    return object
  }

  init(_ value: CanonicalValue) throws(UnreadableAct) {
    try value.hasNoFields(besides: ["effectiveOn", "issuedOn", "issuer", "number", "title"])
    self.init(
      title: try value.textIfAny("title"), number: try value.textIfAny("number"),
      issuer: try value.textIfAny("issuer"), issuedOn: try value.dayIfAny("issuedOn"),
      effectiveOn: try value.dayIfAny("effectiveOn"))
  }
}
