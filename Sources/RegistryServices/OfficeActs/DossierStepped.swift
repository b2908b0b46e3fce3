public import CivilDate

/// One step of a dossier after it was received.
public struct DossierStepped: Sendable, Equatable {
  /// What was done.
  public enum Step: String, CaseIterable, Sendable {
    /// Given to a person of the office.
    case assigned
    /// More papers were asked for, in writing.
    case papersAsked
    /// The papers came; the office goes on.
    case papersCame
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
  /// Who took the result.
  public var receiver: String
  /// What is said otherwise from now on than when the dossier was taken in; empty in every other step.
  public var intake: DossierRestatement
  public var steppedOn: PlainDate
  public var by: OfficeHand

  public init(
    dossierID: String, step: Step, assigneeID: String = "", assignee: String = "",
    papers: [String] = [], article: String = "", reason: String = "", dueOn: PlainDate? = nil,
    receiver: String = "", intake: DossierRestatement = DossierRestatement([:]),
    steppedOn: PlainDate, by: OfficeHand
  ) {
    self.dossierID = dossierID
    self.step = step
    self.assigneeID = assigneeID
    self.assignee = assignee
    self.papers = papers
    self.article = article
    self.reason = reason
    self.dueOn = dueOn
    self.receiver = receiver
    self.intake = intake
    self.steppedOn = steppedOn
    self.by = by
  }

  var canonicalText: String {
    var object = CanonicalObject()
    object.setIfAny("article", article)
    object.setIfAny("assignee", assignee)
    object.setIfAny("assigneeID", assigneeID)
    object.set("by", by.canonicalObject)
    object.set("dossier", dossierID)
    object.setIfAny("dueOn", dueOn)
    object.setIfAny("intake", intake.texts)
    object.setIfAny("papers", papers)
    object.setIfAny("reason", reason)
    object.setIfAny("receiver", receiver)
    object.set("step", step.rawValue)
    object.set("steppedOn", steppedOn.iso8601)
    return object.text
  }

  init(_ value: CanonicalValue) throws(UnreadableAct) {
    try value.hasNoFields(
      besides: [
        "article", "assignee", "assigneeID", "by", "dossier", "dueOn", "intake", "papers", "reason",
        "receiver", "step", "steppedOn",
      ])
    guard let step = Step(rawValue: try value.requiredText("step")) else { throw UnreadableAct() }
    self.step = step
    article = try value.textIfAny("article")
    assignee = try value.textIfAny("assignee")
    assigneeID = try value.textIfAny("assigneeID")
    by = try OfficeHand(try value.required("by"))
    dossierID = try value.requiredText("dossier")
    dueOn = try value.dayIfAny("dueOn")
    intake = DossierRestatement(try value.namedTextsIfAny("intake"))
    papers = try value.textsIfAny("papers")
    reason = try value.textIfAny("reason")
    receiver = try value.textIfAny("receiver")
    steppedOn = try value.requiredDay("steppedOn")
  }
}
