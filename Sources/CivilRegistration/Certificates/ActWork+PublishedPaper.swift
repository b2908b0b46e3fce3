import LegalRules

extension ActWork {
  /// The paper of an act that has no other product: it can be given out only when the law of the day has its
  /// name, and until then nothing is registered or numbered.
  mutating func publishedPaper(_ name: String) -> IssuedPaper {
    let paper = paper(name)
    if paper.title == nil { blockUnpublished(.title(of: name)) }
    return paper
  }

  /// Blocks what rests on a rule that is not published yet, with the law that announced it.
  mutating func blockUnpublished(_ rule: RuleName) {
    block(
      "form.paper.unpublished", "", [], citing: trail.gaps.first { $0.rule == rule }?.citation)
  }
}
