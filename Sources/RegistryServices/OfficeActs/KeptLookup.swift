/// What a database said when it was asked, kept with the dossier as of that moment.
public struct KeptLookup: Sendable, Equatable {
  public var lookupID: String
  public var dossierID: String
  /// Which database: "CSDLQG về dân cư", "CSDL hộ tịch điện tử", "Sổ của xã".
  public var system: String
  /// What was looked for, in words.
  public var question: String
  public var answer: String
  public var by: OfficeHand

  public init(
    lookupID: String, dossierID: String, system: String, question: String, answer: String,
    by: OfficeHand
  ) {
    self.lookupID = lookupID
    self.dossierID = dossierID
    self.system = system
    self.question = question
    self.answer = answer
    self.by = by
  }

  var canonicalText: String {
    var object = CanonicalObject()
    object.set("answer", answer)
    object.set("by", by.canonicalObject)
    object.set("dossier", dossierID)
    object.set("lookup", lookupID)
    object.set("question", question)
    object.set("system", system)
    return object.text
  }

  init(_ value: CanonicalValue) throws(UnreadableAct) {
    try value.hasNoFields(besides: ["answer", "by", "dossier", "lookup", "question", "system"])
    answer = try value.requiredText("answer")
    by = try OfficeHand(try value.required("by"))
    dossierID = try value.requiredText("dossier")
    lookupID = try value.requiredText("lookup")
    question = try value.requiredText("question")
    system = try value.requiredText("system")
  }
}
