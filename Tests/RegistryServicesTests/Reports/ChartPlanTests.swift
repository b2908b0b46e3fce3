import RegistryServices
import Testing

/// Where the parts of a chart stand, on paper and on the screen.
@Suite struct ChartPlanTests {
  @Test func `the axis ends at a round number above the highest value`() {
    func ends(_ most: Double) -> [Int] {
      let chart = AdministrativeChart(
        title: "", form: .bars, labels: ["a"], series: [.init(name: "x", values: [most])])
      return ChartPlan(chart).ticks.map(\.value)
    }
    #expect(ends(4) == [0, 1, 2, 3, 4])
    #expect(ends(53) == [0, 20, 40, 60])
    #expect(ends(500) == [0, 100, 200, 300, 400, 500])
    #expect(ends(0) == [0, 1])
  }

  @Test func `a bar is as high as its value, and what is not told is not drawn`() throws {
    let chart = AdministrativeChart(
      title: "", form: .bars, labels: ["1", "2", "3"],
      series: [.init(name: "x", values: [10, nil, 5])])
    let plan = ChartPlan(chart)
    #expect(plan.bars.count == 2)
    #expect(abs(plan.bars[0].height - 2 * plan.bars[1].height) < 0.000_001)
    let floor = try #require(plan.ticks.first).y
    #expect(plan.bars.allSatisfy { abs($0.y + $0.height - floor) < 0.000_001 })
    #expect(plan.bars.allSatisfy { $0.x >= plan.left && $0.x + $0.width <= plan.right })
  }

  @Test func `a gap breaks a line in two`() {
    let chart = AdministrativeChart(
      title: "", form: .lines, labels: ["1", "2", "3", "4"],
      series: [.init(name: "x", values: [1, 2, nil, 3]), .init(name: "y", values: [1, 1, 1, 1])])
    let plan = ChartPlan(chart)
    #expect(plan.runs.map(\.points.count) == [2, 1, 4])
    #expect(plan.legend.map(\.text) == ["x", "y"])
  }

  @Test func `labels that would run into each other are thinned out`() {
    let labels = (0..<40).map { "năm \(2_000 + $0)" }
    let chart = AdministrativeChart(
      title: "", form: .bars, labels: labels,
      series: [.init(name: "x", values: labels.map { _ in 1 })])
    #expect(ChartPlan(chart).labels.count < 15)
  }
}
