/// A person's word on two papers.
public enum MatchVerdict: String, Sendable, CaseIterable { case same, different }
