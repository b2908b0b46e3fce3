import CivilRegistration
import RegistryServices

/// What an officer answered on the check page.
struct CheckAnswers {
  var reasons: [WarningKey: String] = [:]
  /// `twin`, `other`, or empty.
  var verdict = ""
  var duplicateReason = ""
  var signerID = ""
  /// The entries that were shown beside the form.
  var shownDoubles: [String] = []
  /// The version of the entry that was shown beside the form; nil for a form about none.
  var entryVersion: Int?

  init() {}

  init(_ form: FormBody) {
    for (name, value) in form.lines(prefix: "lyDo:") where !value.isEmpty {
      let parts = name.split(separator: "|", omittingEmptySubsequences: false)
      guard parts.count == 2 else { continue }
      let key = WarningKey(
        code: FormProblem.Code(rawValue: String(parts[0])), field: String(parts[1]))
      reasons[key] = String(value.prefix(500))
    }
    verdict = form["ketLuan"]
    duplicateReason = String(form.line("lyDoTrung").prefix(500))
    signerID = form["nguoiKy"]
    entryVersion = Int(form["phienBanMuc"])
    shownDoubles = form["daXem"].split(separator: " ").map(String.init)
  }

  /// What may be concluded of entries that look like the form: only who is born has a twin.
  static func verdicts(on rows: SourceKind?) -> [String] {
    rows == .birth ? ["twin", "other"] : ["other"]
  }

  func duplicate(on rows: SourceKind?) -> RegisteredEntry.DuplicateDecision? {
    guard !shownDoubles.isEmpty, Self.verdicts(on: rows).contains(verdict) else { return nil }
    return .init(papers: shownDoubles, verdict: verdict, reason: duplicateReason)
  }
}
