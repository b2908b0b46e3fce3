import CivilRegistration
import RegistryServices

/// A request as it was typed at the desk.
struct IntakeForm {
  var applicant = ""
  var identifier = ""
  var phone = ""
  var relation = ""
  var subject = ""
  var channel = DossierReceived.Channel.desk
  var forwardTo = ""
  var notice: String
  /// The procedure that is asked for; empty for the plain one.
  var procedure = ""
  /// The procedure whose papers the page showed when it was sent.
  var shownProcedure = ""
  /// The source of each paper, by its place in the list.
  var sources: [String: String] = [:]

  init(notice: String, subject: String) {
    self.notice = notice
    self.subject = subject
    if !notice.isEmpty { channel = .notice }
  }

  init(_ form: FormBody) {
    applicant = String(form.line("nguoiNop").prefix(200))
    identifier = String(form.line("soDinhDanh").prefix(20))
    phone = String(form.line("dienThoai").prefix(20))
    relation = String(form.line("quanHe").prefix(60))
    subject = String(form.line("veAi").prefix(200))
    channel = DossierReceived.Channel(rawValue: form["cach"]) ?? .desk
    forwardTo = String(form.line("noiChuyen").prefix(200))
    notice = String(form.line("giay").prefix(64))
    procedure = String(form.line("thuTuc").prefix(64))
    shownProcedure = String(form.line("giayToCua").prefix(64))
    sources = Dictionary(form.lines(prefix: "giayTo:").map { ($0.name, $0.value) }) { $1 }
  }

  /// Whether the procedure was chosen anew after its papers were shown: they are to be seen first.
  var showsOtherPapers: Bool { !procedure.isEmpty && procedure != shownProcedure }

  func intake(_ act: ActName, terms: DossierTerms) -> DossierIntake {
    let items = terms.papers.enumerated().map { place, paper in
      let source = DossierReceived.Item.Source(rawValue: sources["\(place)"] ?? "") ?? .missing
      return DossierReceived.Item(name: paper.name, source: source)
    }
    return DossierIntake(
      act: act, procedure: procedure, channel: channel, applicant: applicant,
      applicantIdentifier: identifier,
      applicantPhone: phone, relation: relation, subject: subject, items: items,
      notice: notice, forwardTo: forwardTo)
  }
}
