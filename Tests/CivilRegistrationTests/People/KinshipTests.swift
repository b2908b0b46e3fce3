import CivilRegistration
import Testing

@Suite struct `Kinship within three generations` {
  /// Hai, Ba and Tư are children of Cụ; Năm and Sáu of Ba and Tư; Bảy of Năm, Tám of Sáu; An of Tám.
  private static let family: KinshipGraph = {
    var graph = KinshipGraph()
    for (child, parent) in [
      ("Hai", "Cụ"), ("Ba", "Cụ"), ("Tư", "Cụ"), ("Năm", "Ba"), ("Sáu", "Tư"), ("Bảy", "Năm"),
      ("Tám", "Sáu"), ("An", "Tám"), ("Bảy", "Lan"), ("Hồng", "Lan"),
    ] {
      graph.add(parent: parent, of: child)
    }
    return graph
  }()

  /// Law 52/2014/QH13, article 3.18: parents are the first generation, siblings the second, children of
  /// siblings the third.
  @Test(arguments: [
    ("brothers and sisters", "Hai", "Ba", true), ("half-siblings", "Bảy", "Hồng", true),
    ("first cousins", "Năm", "Sáu", true), ("uncle and niece", "Hai", "Sáu", true),
    ("grand-uncle and grand-niece", "Hai", "Tám", false),
    ("second cousins", "Bảy", "Tám", false), ("cousin's child", "Năm", "Tám", false),
    ("parent and child", "Ba", "Năm", true), ("great-grandparent", "Cụ", "Tám", true),
    ("five generations in direct line", "Cụ", "An", true),
    ("no relation known", "Lan", "An", false), ("the same person", "An", "An", false),
  ])
  func `is forbidden or not`(name: String, first: String, second: String, isForbidden: Bool) {
    for (one, other) in [(first, second), (second, first)] {
      let relation = Self.family.relation(of: one, other)
      #expect((relation?.isForbidden(generations: 3) ?? false) == isForbidden, "\(name)")
    }
  }

  @Test func `ends even where somebody is their own ancestor`() {
    var graph = KinshipGraph()
    graph.add(parent: "B", of: "A")
    graph.add(parent: "A", of: "B")
    #expect(graph.relation(of: "A", "B") == .directLine(generations: 1))
    #expect(graph.ancestors(of: "A", within: 9) == ["A": 0, "B": 1])
  }
}
