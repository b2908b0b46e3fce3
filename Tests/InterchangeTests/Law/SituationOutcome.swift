import CivilDate
import CivilRegistration
import LegalRules

/// What the program makes of a situation, in the words of the tables.
struct SituationOutcome {
  let situation: LegalSituation
  let law: LawBook
  let ruling: ActRuling
  private let deadline: Result<DossierDeadline, LegalGap>

  init(_ situation: LegalSituation, law: LawBook) {
    self.situation = situation
    self.law = law
    let question = ActQuestion(
      moment: situation.moment, law: law,
      office: SigningOffice(
        office: Office("UBND Xã Hưng Đạo, thành phố Hà Nội"), writer: "Phùng Thị Lan",
        signer: situation.signer),
      knowledge: situation.knowledge)
    ruling = situation.act.decide(situation.form, question)
    let receipt = DossierReceipt(
      procedure: situation.act.procedure(situation.form),
      receivedOn: situation.moment.receivedOn,
      receivedAt: situation.receivedAt,
      isVerified: situation.isVerified)
    do { deadline = .success(try law.deadline(of: receipt)) } catch { deadline = .failure(error) }
  }

  /// Every expectation that is not met, in a line; problems that no expectation names are not met either.
  var faults: [String] {
    var faults: [String] = []
    for (key, text) in situation.expected {
      let found = self.text(of: key)
      if found != text {
        faults.append("\(key): expected “\(text)”, found “\(found ?? "no such key")”")
      }
    }
    let named = Set(situation.expected.map(\.key))
    for key in ["refused", "warned"] where !named.contains(key) {
      let found = self.text(of: key) ?? ""
      if !found.isEmpty { faults.append("\(key): expected nothing, found “\(found)”") }
    }
    return faults
  }

  /// What stands under a key; nil for a key that nobody knows.
  func text(of key: String) -> String? {
    if let text = textOfProblems(key) ?? textOfDeadline(key) ?? textOfTiming(key) { return text }
    let decision = ruling.decision
    switch key {
    case "type": return decision?.type?.rawValue ?? ""
    case "boxes": return decision?.boxes.map(\.rawValue).joined(separator: " | ") ?? ""
    case "book":
      return decision.map { $0.takesNumber ? $0.book.rawValue : "\($0.book.rawValue), no number" }
        ?? ""
    case "title": return decision?.papers.first.map { $0.title ?? "unknown" } ?? ""
    case "number":
      return decision?.papers.first.map {
        $0.number?.text(7, year: situation.moment.registeredOn.year) ?? "unknown"
      } ?? ""
    case "copies": return decision?.papers.first.map { String($0.copies) } ?? ""
    case "signature": return decision?.papers.first?.signature.joined(separator: " / ") ?? ""
    case "note":
      return decision?.amendments.first?.note ?? ""
    case "changes":
      return decision?.amendments.first?.changes
        .map { "\($0.column): \($0.from) → \($0.to)" }.joined(separator: " | ") ?? ""
    case "second.changes":
      return decision?.amendments.dropFirst().first?.changes
        .map { "\($0.column): \($0.from) → \($0.to)" }.joined(separator: " | ") ?? ""
    case "restricted":
      let amendments = decision?.amendments ?? []
      return !amendments.isEmpty && amendments.allSatisfy(\.isRestricted) ? "yes" : ""
    case "mobileReturnOn": return decision?.particulars["mobileReturnOn"] ?? ""
    case "follow":
      return decision?.followUps.map { String($0.rawValue.dropFirst(9)) }.joined(separator: " | ")
        ?? ""
    case "phrase": return decision?.particulars["phrase"] ?? ""
    case "text": return decision?.particulars["text"] ?? ""
    case "validUntil": return decision?.particulars["validUntil"] ?? ""
    case "courtDueOn": return decision?.particulars["courtDueOn"] ?? ""
    case "unknown":
      return decision?.unknown.map { $0.rule?.rawValue ?? $0.code }.joined(separator: " | ") ?? ""
    case "volume":
      return decision.map { volume(of: $0) } ?? ""
    default: break
    }
    return textOfCell(key)
  }

  /// `cell.nksNgaySinhBangChu`: a cell of the new entry.
  private func textOfCell(_ key: String) -> String? {
    guard key.hasPrefix("cell."), let kind = situation.act.rows else { return nil }
    guard let place = kind.columns.firstIndex(of: String(key.dropFirst(5))) else { return nil }
    return ruling.decision?.row?.cells[place] ?? ""
  }

  private func volume(of decision: RegistrationDecision) -> String {
    do {
      let pattern = try law.text(.volume(of: decision.book.rawValue), on: decision.registeredOn)
      return NumberFormat(pattern)?.text(2, year: decision.registeredOn.year) ?? ""
    } catch {
      return error.code
    }
  }

  private func textOfProblems(_ key: String) -> String? {
    let blocks = ruling.problems.filter { $0.severity == .block }
    switch key {
    case "refused":
      return blocks.map { "\($0.code.rawValue) \($0.field)".trimmed }.joined(separator: " | ")
    case "warned":
      return ruling.problems.filter { $0.severity == .warn }
        .map { "\($0.code.rawValue) \($0.field)".trimmed }.joined(separator: " | ")
    case "values":
      return (blocks.first ?? ruling.problems.first)?.values.joined(separator: " | ") ?? ""
    case "refusedBy":
      return (blocks.first ?? ruling.problems.first)?.citation?.text ?? ""
    default: return nil
    }
  }

  private func textOfTiming(_ key: String) -> String? {
    let finding = ruling.decision?.timeliness
    switch key {
    case "lastDay": return finding?.deadlines.legal.latest.slashed ?? ""
    case "plainLastDay": return finding?.deadlines.plain.latest.slashed ?? ""
    case "article": return finding?.deadlines.citation.text ?? ""
    case "timeliness": return finding?.timeliness.rawValue ?? ""
    default: return nil
    }
  }

  private func textOfDeadline(_ key: String) -> String? {
    switch key {
    case "due":
      switch deadline {
      case .success(let due):
        return due.dueAt.map { "\($0.text) \(due.dueOn.slashed)" } ?? due.dueOn.slashed
      case .failure(let gap): return gap.code
      }
    case "dueBy":
      guard case .success(let due) = deadline else { return "" }
      return due.citation?.text ?? ""
    case "dueUnknown":
      guard case .success(let due) = deadline else { return "" }
      return due.unknown?.rule?.rawValue ?? ""
    case "procedure": return situation.act.procedure(situation.form)
    case "papers":
      do {
        let procedure = situation.act.procedure(situation.form)
        return try law.papers(of: procedure, receivedOn: situation.moment.receivedOn).papers
          .map { "\($0.alternatives.joined(separator: "/")) \($0.source.rawValue)" }
          .joined(separator: " | ")
      } catch {
        return error.code
      }
    case "fee":
      do {
        let procedure = situation.act.procedure(situation.form)
        return String(
          try law.fee(of: procedure, receivedOn: situation.moment.receivedOn).money)
      } catch {
        return error.code
      }
    default: return nil
    }
  }
}

extension String {
  fileprivate var trimmed: String { hasSuffix(" ") ? String(dropLast()) : self }
}
