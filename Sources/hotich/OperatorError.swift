internal import ArgumentParser

/// Something that the person at the terminal can mend: what happened, and what to do.
struct OperatorError: Error, CustomStringConvertible {
  var what: String
  var hint: String
  var exitCode = ExitCode.failure

  var description: String { "\(what)\n→ \(hint)" }
}

extension ExitCode {
  /// The register does not fit its ledger, or a file was refused.
  static let doesNotFit = ExitCode(1)
  /// The disk failed while committing; start again and ask again (sysexits' EX_TEMPFAIL).
  static let outcomeUnknown = ExitCode(75)
}
