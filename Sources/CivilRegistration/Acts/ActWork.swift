import CivilDate
import LegalRules

/// A form on its way to a decision: what it says, what the law answers, and every problem on the way.
///
/// Each act goes through all of its checks, whatever was found before, so that an officer sees everything
/// at once.
struct ActWork {
  let form: ActForm
  let question: ActQuestion
  var trail: RuleTrail
  private(set) var problems: [FormProblem] = []
  /// Gaps of the law that an officer may answer for, although no law has announced them.
  private var tolerated: [LegalGap] = []
  /// The fields of the form, each of which has to hold what its kind promises.
  private var fields: [FormField] = []

  init(_ form: ActForm, _ question: ActQuestion) {
    self.form = form
    self.question = question
    trail = RuleTrail(question.law)
  }

  /// The day that selects titles, notes, signers and ages.
  var day: PlainDate { question.moment.registeredOn }
  var knowledge: RegisterKnowledge { question.knowledge }

  mutating func block(
    _ code: FormProblem.Code, _ field: String = "", _ values: [String] = [],
    citing citation: Citation? = nil
  ) {
    note(
      FormProblem(
        code: code, field: field, severity: .block, values: values, citation: citation))
  }

  mutating func warn(
    _ code: FormProblem.Code, _ field: String = "", _ values: [String] = [],
    citing citation: Citation? = nil
  ) {
    note(
      FormProblem(
        code: code, field: field, severity: .warn, values: values, citation: citation))
  }

  /// Lets an officer go on where the law files do not reach: a birth of 1970 was due by a law of its day.
  mutating func tolerate(_ gap: LegalGap) {
    trail.note(gap)
    tolerated.append(gap)
  }

  /// Whether something is wrong with a field already, so that more of it would only be noise.
  func isBlocked(_ field: String) -> Bool {
    problems.contains { $0.field == field && $0.severity == .block }
  }

  private mutating func note(_ problem: FormProblem) {
    if !problems.contains(problem) { problems.append(problem) }
  }

  // MARK: What the form says

  /// Blocks the fields that every form needs and this one has not, and numbers that are no identity numbers.
  /// Whatever else a field holds is looked at when all of the act has been said of it (`checkKinds`).
  mutating func check(_ fields: [FormField]) {
    self.fields += fields
    for field in fields {
      if field.isRequired { require(field.name) }
      if field.kind == .identifier, let text = form[field.name],
        PersonalIdentifier(PersonalIdentifier.digits(of: text)) == nil
      {
        block("form.identifier.length", field.name, [text])
      }
    }
  }

  /// Blocks the number of a citizen's card that has not twelve digits, and of an old one that has not nine.
  mutating func checkPaper(kind kindColumn: some SourceColumn, number: some SourceColumn) {
    guard let text = form[number] else { return }
    let kind = form[kindColumn].flatMap { Int($0) }.flatMap(IdentityPaper.Kind.init)
    checkNumber(text, of: kind, number.name)
  }

  /// The same of a number that stands under a field.
  mutating func checkNumber(_ text: String, of kind: IdentityPaper.Kind?, _ field: String) {
    let digits = PersonalIdentifier.digits(of: text)
    let isDigits = digits.utf8.allSatisfy { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
    switch kind {
    case .citizenCard where PersonalIdentifier(digits) == nil:
      block("form.identifier.length", field, [text])
    case .oldCard where !isDigits || ![9, 12].contains(digits.utf8.count):
      block("form.identifier.oldCard", field, [text])
    default: break
    }
  }

  /// Blocks a field that says nothing.
  @discardableResult
  mutating func require(_ field: String) -> String? {
    if let text = form[field] { return text }
    block(.required, field)
    return nil
  }

  /// One word of a set; another one blocks.
  mutating func choice<Choice: RawRepresentable<String>>(_ field: String) -> Choice? {
    guard let text = form[field] else { return nil }
    guard let choice = Choice(rawValue: text) else {
      block("form.choice", field, [text])
      return nil
    }
    return choice
  }

  /// A date that may be known by its year or month alone; one that cannot be read blocks.
  mutating func date(_ field: String) -> PartialDate? {
    guard let text = form[field] else { return nil }
    let cell = CellDate(text)
    guard cell.problems.isEmpty, let date = cell.date else {
      block("form.date", field, [text])
      return nil
    }
    return date
  }

  /// A date known to the day; anything else blocks.
  mutating func day(_ field: String) -> PlainDate? {
    guard let date = date(field) else { return nil }
    guard let day = date.date else {
      block("form.day", field, [date.slashed])
      return nil
    }
    return day
  }

  /// A number of something; anything else blocks.
  mutating func count(_ field: String) -> Int? {
    guard let text = form[field] else { return nil }
    guard let count = Int(text), (0...1_000).contains(count) else {
      block("form.count", field, [text])
      return nil
    }
    return count
  }

  /// The facts of a row as any reader of the register will take them. Where a book of the past is only
  /// doubted, a form is refused: its writer is here and can say it right.
  mutating func read<Facts: RowFacts>(_ facts: Facts.Type, _ row: SourceRow) -> Facts? {
    let reading = Reading<Facts>(row, today: day)
    for problem in reading.problems + Self.behindMissingNames(reading, row, today: day) {
      guard let severity = problem.severityInForm else { continue }
      note(
        FormProblem(
          code: FormProblem.Code(rawValue: problem.code.rawValue), field: problem.column,
          severity: severity, values: problem.values))
    }
    // What makes the row unusable is said, even where the form should have asked for it by name.
    let isExplained = problems.contains { $0.severity == .block }
    if reading.isRefused, !isExplained {
      for problem in reading.problems where problem.severity == .refuse {
        block(
          FormProblem.Code(rawValue: problem.code.rawValue), problem.column, problem.values)
      }
    }
    return reading.facts
  }

  /// What is wrong behind a name that is missing: a book is read no further there, but whoever fills a form
  /// in sees everything at once.
  private static func behindMissingNames<Facts: RowFacts>(
    _ reading: Reading<Facts>, _ row: SourceRow, today: PlainDate
  ) -> [RowProblem] {
    let missing = reading.problems.filter { [.nameMissing, .spouseMissing].contains($0.code) }
    guard reading.isRefused, !missing.isEmpty else { return [] }
    var named = row
    let columns = Set(missing.map(\.column)).union(Facts.kind.mainNames)
    for (place, column) in Facts.kind.columns.enumerated() where columns.contains(column) {
      // Any name will do: nothing is kept of it.
      if named.cells[place].isEmpty { named.cells[place] = "Nguyễn Văn A" }
    }
    return Reading<Facts>(named, today: today).problems.filter { !reading.problems.contains($0) }
  }

  // MARK: The decision

  /// A paper with its title, number and signature by the law of the day.
  mutating func paper(_ name: String) -> IssuedPaper {
    let title = trail.text(.title(of: name), on: day)
    let number = trail.text(.number(of: name), on: day).flatMap(NumberFormat.init)
    let copies =
      trail.knows(.copies(of: name)) ? trail.count(.copies(of: name), on: day) : nil
    return IssuedPaper(
      name: name, title: title, number: number, signature: signature(on: name),
      copies: copies ?? 1)
  }

  private mutating func signature(on paper: String) -> [String] {
    guard let signer = question.office.signer else { return [] }
    guard let roles = trail.list(.signer(of: paper), on: day) else { return [] }
    guard roles.contains(signer.role.rawValue) else {
      block(
        "form.signer.notAllowed", "", [signer.name],
        citing: trail.citation(of: .signer(of: paper)))
      return []
    }
    return trail.list(.signature(of: signer.role.rawValue), on: day) ?? []
  }

  /// The ruling: refused when anything blocks, otherwise the decision with its warnings, rules and gaps.
  mutating func ruling(_ decision: RegistrationDecision?) -> ActRuling {
    checkKinds(of: fields)
    if let decision, decision.takesNumber { checkBook(decision.book) }
    for gap in trail.gaps where !gap.isAnnounced && !tolerated.contains(gap) {
      block(FormProblem.Code(rawValue: gap.code), "", gap.values, citing: gap.citation)
    }
    let unknown = trail.gaps.filter { $0.isAnnounced || tolerated.contains($0) }
    for gap in unknown {
      warn(
        FormProblem.Code(rawValue: gap.code), gap.rule?.rawValue ?? "", gap.values,
        citing: gap.citation)
    }
    let isBlocked = problems.contains { $0.severity == .block }
    guard var decision, !isBlocked else {
      return .refused(
        problems.filter { $0.severity == .block } + problems.filter { $0.severity == .warn })
    }
    decision.warnings = problems
    decision.rules = trail.applied
    decision.unknown = unknown
    return .decided(decision)
  }

  private mutating func checkBook(_ book: BookKind) {
    guard
      let closed = knowledge.closedBooks.first(where: { $0.book == book && $0.year == day.year })
    else { return }
    block("form.book.closed", "", [String(closed.year), closed.closedOn.slashed])
  }
}

extension SourceKind {
  /// The names without which a row of the kind is no entry.
  fileprivate var mainNames: [String] {
    switch self {
    case .birth: [BirthColumn.nksHoTen.name]
    case .death: [DeathColumn.nktHoTen.name]
    case .marriage: [MarriageColumn.chongHoTen.name, MarriageColumn.voHoTen.name]
    default: []
    }
  }
}
