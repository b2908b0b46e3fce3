public import CivilDate

/// One step of a dossier after it was received.
public struct DossierStepped: Sendable, Equatable {
  /// What was done.
  public enum Step: String, CaseIterable, Sendable {
    /// Given to a person of the office.
    case assigned
    /// More papers were asked for, in writing.
    case papersAsked
    /// The papers came; the term runs anew from that hour.
    case papersCame
    /// Something has to be verified elsewhere, for which the law gives a longer time.
    case verifying
    /// Another procedure than at intake: its term and papers hold.
    case reclassified
    /// Refused in writing, with the article.
    case refused
    /// Late: an apology with a new day.
    case apologised
    /// Sent on to the commune that is competent.
    case forwarded
    /// What was written down when it was taken in was put right.
    case corrected
    /// Withdrawn by who asked.
    case withdrawn
    /// The result was handed over and signed for.
    case handedOver
  }

  public var dossierID: String
  public var step: Step
  /// Account and name of who has the dossier from now on; empty when that does not change.
  public var assigneeID: String
  public var assignee: String
  /// The papers asked for, each in words.
  public var papers: [String]
  /// The article on which a refusal rests.
  public var article: String
  public var reason: String
  /// A new day on which the answer is due.
  public var dueOn: PlainDate?
  /// The hour on that day, `HH:mm`; empty when it is the end of the working day.
  public var dueAt: String
  /// Who took the result.
  public var receiver: String
  /// What is said otherwise from now on than when the dossier was taken in; empty in every other step.
  public var intake: DossierRestatement
  public var steppedOn: PlainDate
  /// The hour of the step, `HH:mm`, where a term begins or stops with it; empty otherwise.
  public var steppedAt: String
  /// The procedure from now on; empty when that does not change.
  public var procedure: String
  /// The checklist from now on; empty when that does not change.
  public var items: [DossierReceived.Item]
  /// What the law says of a term that begins anew.
  public var decisions: [KeptDecision]
  /// Who is to sign a refusal; nobody where nothing is signed, or nobody was chosen.
  public var signer: OfficeHand
  public var by: OfficeHand

  public init(
    dossierID: String, step: Step, assigneeID: String = "", assignee: String = "",
    papers: [String] = [], article: String = "", reason: String = "", dueOn: PlainDate? = nil,
    dueAt: String = "", receiver: String = "",
    intake: DossierRestatement = DossierRestatement([:]), steppedOn: PlainDate,
    steppedAt: String = "", procedure: String = "", items: [DossierReceived.Item] = [],
    decisions: [KeptDecision] = [], signer: OfficeHand = .nobody, by: OfficeHand
  ) {
    self.dossierID = dossierID
    self.step = step
    self.assigneeID = assigneeID
    self.assignee = assignee
    self.papers = papers
    self.article = article
    self.reason = reason
    self.dueOn = dueOn
    self.dueAt = dueAt
    self.receiver = receiver
    self.intake = intake
    self.steppedOn = steppedOn
    self.steppedAt = steppedAt
    self.procedure = procedure
    self.items = items
    self.decisions = decisions
    self.signer = signer
    self.by = by
  }

  var canonicalText: String {
    var object = CanonicalObject()
    object.setIfAny("article", article)
    object.setIfAny("assignee", assignee)
    object.setIfAny("assigneeID", assigneeID)
    object.set("by", by.canonicalObject)
    object.setIfAny("decisions", decisions.map(\.canonicalObject))
    object.set("dossier", dossierID)
    object.setIfAny("dueAt", dueAt)
    object.setIfAny("dueOn", dueOn)
    object.setIfAny("intake", intake.texts)
    object.setIfAny("items", items.map(\.canonicalObject))
    object.setIfAny("papers", papers)
    object.setIfAny("procedure", procedure)
    object.setIfAny("reason", reason)
    object.setIfAny("receiver", receiver)
    if signer != .nobody { object.set("signer", signer.canonicalObject) }
    object.set("step", step.rawValue)
    object.setIfAny("steppedAt", steppedAt)
    object.set("steppedOn", steppedOn.iso8601)
    return object.text
  }

  init(_ value: CanonicalValue) throws(UnreadableAct) {
    try value.hasNoFields(
      besides: [
        "article", "assignee", "assigneeID", "by", "decisions", "dossier", "dueAt", "dueOn",
        "intake", "items", "papers", "procedure", "reason", "receiver", "signer", "step",
        "steppedAt", "steppedOn",
      ])
    guard let step = Step(rawValue: try value.requiredText("step")) else { throw UnreadableAct() }
    self.step = step
    article = try value.textIfAny("article")
    assignee = try value.textIfAny("assignee")
    assigneeID = try value.textIfAny("assigneeID")
    by = try OfficeHand(try value.required("by"))
    dossierID = try value.requiredText("dossier")
    dueOn = try value.dayIfAny("dueOn")
    dueAt = try value.textIfAny("dueAt")
    intake = DossierRestatement(try value.namedTextsIfAny("intake"))
    papers = try value.textsIfAny("papers")
    reason = try value.textIfAny("reason")
    receiver = try value.textIfAny("receiver")
    steppedOn = try value.requiredDay("steppedOn")
    steppedAt = try value.textIfAny("steppedAt")
    procedure = try value.textIfAny("procedure")
    items = try value.itemsIfAny("items") { item throws(UnreadableAct) in
      try DossierReceived.Item(item)
    }
    decisions = try value.itemsIfAny("decisions") { item throws(UnreadableAct) in
      try KeptDecision(item)
    }
    signer =
      try value["signer"].map { item throws(UnreadableAct) in try OfficeHand(item) }
      ?? .nobody
  }
}
