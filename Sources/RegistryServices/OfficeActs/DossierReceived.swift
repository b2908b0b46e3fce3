public import CivilDate
public import CivilRegistration

/// A request that the office took in: who asks for what, on which papers, and by when it is due.
public struct DossierReceived: Sendable, Equatable {
  /// How it came.
  public enum Channel: String, CaseIterable, Sendable {
    case desk
    /// Taken in for the commune that is competent (decree 120/2025/NĐ-CP, article 5.1).
    case forAnotherCommune
    /// The office's own initiative, from a notice on file.
    case notice
    case online, post
  }

  /// A paper that the law asks for, and how its content came.
  public struct Item: Sendable, Equatable {
    /// How the office has what the paper says.
    public enum Source: String, CaseIterable, Sendable {
      case lookedUp, shown, handedIn, missing, notNeeded
    }

    public var name: String
    public var source: Source

    public init(name: String, source: Source) {
      self.name = name
      self.source = source
    }
  }

  public var dossierID: String
  /// What people quote: `HT-2026-000123`.
  public var code: String
  /// The act that is asked for.
  public var act: ActName
  /// The name under which law files give its time and papers.
  public var procedure: String
  public var channel: Channel
  public var applicant: String
  public var applicantIdentifier: String
  public var applicantPhone: String
  /// How the applicant is related to whom the act is about.
  public var relation: String
  /// Whom the act is about, as told at the desk.
  public var subject: String
  public var items: [Item]
  /// The paper of a list from which the dossier was begun; empty otherwise.
  public var notice: String
  /// The commune that is competent, where it is another.
  public var forwardTo: String
  public var receivedOn: PlainDate
  public var receivedAt: String
  /// The day on which the answer is due; nil where the law of the day is not known.
  public var dueOn: PlainDate?
  /// The hour on that day, `HH:mm`; empty when it is the end of the working day.
  public var dueAt: String
  public var decisions: [KeptDecision]
  public var by: OfficeHand

  public init(
    dossierID: String, code: String, act: ActName, procedure: String, channel: Channel,
    applicant: String, applicantIdentifier: String, applicantPhone: String, relation: String,
    subject: String, items: [Item], notice: String, forwardTo: String, receivedOn: PlainDate,
    receivedAt: String, dueOn: PlainDate?, dueAt: String = "", decisions: [KeptDecision],
    by: OfficeHand
  ) {
    self.dossierID = dossierID
    self.code = code
    self.act = act
    self.procedure = procedure
    self.channel = channel
    self.applicant = applicant
    self.applicantIdentifier = applicantIdentifier
    self.applicantPhone = applicantPhone
    self.relation = relation
    self.subject = subject
    self.items = items
    self.notice = notice
    self.forwardTo = forwardTo
    self.receivedOn = receivedOn
    self.receivedAt = receivedAt
    self.dueOn = dueOn
    self.dueAt = dueAt
    self.decisions = decisions
    self.by = by
  }

  var canonicalText: String {
    var object = CanonicalObject()
    object.set("act", act.rawValue)
    object.set("applicant", applicant)
    object.setIfAny("applicantIdentifier", applicantIdentifier)
    object.setIfAny("applicantPhone", applicantPhone)
    object.set("by", by.canonicalObject)
    object.set("channel", channel.rawValue)
    object.set("code", code)
    object.setIfAny("decisions", decisions.map(\.canonicalObject))
    object.set("dossier", dossierID)
    object.setIfAny("dueAt", dueAt)
    object.setIfAny("dueOn", dueOn)
    object.setIfAny("forwardTo", forwardTo)
    object.setIfAny("items", items.map(\.canonicalObject))
    object.setIfAny("notice", notice)
    object.set("procedure", procedure)
    object.set("receivedAt", receivedAt)
    object.set("receivedOn", receivedOn.iso8601)
    object.setIfAny("relation", relation)
    object.setIfAny("subject", subject)
    return object.text
  }

  private static let fields = [
    "act", "applicant", "applicantIdentifier", "applicantPhone", "by", "channel", "code",
    "decisions",
    "dossier", "dueAt", "dueOn", "forwardTo", "items", "notice", "procedure", "receivedAt",
    "receivedOn",
    "relation", "subject",
  ]

  init(_ value: CanonicalValue) throws(UnreadableAct) {
    try value.hasNoFields(besides: Self.fields)
    guard let channel = Channel(rawValue: try value.requiredText("channel")) else {
      throw UnreadableAct()
    }
    act = ActName(rawValue: try value.requiredText("act"))
    procedure = try value.requiredText("procedure")
    self.channel = channel
    applicant = try value.requiredText("applicant")
    applicantIdentifier = try value.textIfAny("applicantIdentifier")
    applicantPhone = try value.textIfAny("applicantPhone")
    by = try OfficeHand(try value.required("by"))
    code = try value.requiredText("code")
    decisions = try value.itemsIfAny("decisions") { item throws(UnreadableAct) in
      try KeptDecision(item)
    }
    dossierID = try value.requiredText("dossier")
    dueAt = try value.textIfAny("dueAt")
    dueOn = try value.dayIfAny("dueOn")
    forwardTo = try value.textIfAny("forwardTo")
    items = try value.itemsIfAny("items") { item throws(UnreadableAct) in try Item(item) }
    notice = try value.textIfAny("notice")
    receivedAt = try value.requiredText("receivedAt")
    receivedOn = try value.requiredDay("receivedOn")
    relation = try value.textIfAny("relation")
    subject = try value.textIfAny("subject")
  }
}

extension DossierReceived.Item {
  var canonicalObject: CanonicalObject {
    var object = CanonicalObject()
    object.set("name", name)
    object.set("source", source.rawValue)
    return object
  }

  init(_ value: CanonicalValue) throws(UnreadableAct) {
    try value.hasNoFields(besides: ["name", "source"])
    guard let source = Source(rawValue: try value.requiredText("source")) else {
      throw UnreadableAct()
    }
    self.init(name: try value.requiredText("name"), source: source)
  }
}
