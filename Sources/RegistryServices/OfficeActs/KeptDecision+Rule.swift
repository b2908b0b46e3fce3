public import LegalRules

extension KeptDecision {
  /// A rule as it was applied.
  public init(_ rule: AppliedRule) {
    let citation = rule.citation
    self.init(
      rule: rule.rule.rawValue, value: rule.value.text,
      citation: citation.article.isEmpty
        ? citation.instrument : "\(citation.instrument), \(citation.article)")
  }
}
