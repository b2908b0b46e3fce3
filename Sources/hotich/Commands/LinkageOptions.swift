internal import ArgumentParser
internal import Foundation
internal import Interchange
internal import Messages

/// What `link` and `dedupe` share.
struct LinkageOptions: ParsableArguments {
  @Option(help: "Tệp kết quả CSV · file to write.") var out: String?
  @Option(
    parsing: .upToNextOption,
    help: "Vì sao hai bản ghi được cho là một hay không: mã trái, mã phải · explain a pair of ids.")
  var explain: [String] = []
  @Option(help: "Chỉ giữ cặp có xác suất từ mức này · least probability.") var threshold = 0.5
  @Option(help: "Dùng lại (hoặc ghi ra) tham số đã học · model file.") var model: String?
  @Option(help: "Số luồng · threads.") var workers = 2
  @Flag(help: "In thời gian và số đếm dạng JSON · print times and counts.") var json = false

  func validate() throws {
    guard explain.isEmpty || explain.count == 2 else {
      throw ValidationError("--explain cần đúng hai mã · give two ids")
    }
    guard out != nil || !explain.isEmpty else {
      throw ValidationError("Thiếu --out (hoặc --explain) · give --out or --explain")
    }
    guard (0...1).contains(threshold) else {
      throw ValidationError("--threshold là số từ 0 đến 1 · between 0 and 1")
    }
    guard (1...64).contains(workers) else {
      throw ValidationError("--workers là số từ 1 đến 64 · between 1 and 64")
    }
  }

  func run(_ linkage: inout LinkageRun) async throws {
    linkage.output = out
    linkage.threshold = threshold
    linkage.model = model
    linkage.workers = workers
    if explain.count == 2 {
      let messages = try Office.messages(try ResourceFolders())
      let explanation = try await linkage.explain(explain[0], explain[1])
      let lines = explanation.lines { messages.holds($0) ? messages.text($0) : nil }
      print(lines.joined(separator: "\n"))
      guard out != nil else { return }
    }
    let summary = try await linkage.run()
    guard json else {
      print("\(summary.pairs) cặp trong \(summary.comparedPairs) cặp đã so → \(out ?? "")")
      return
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    print(String(decoding: try encoder.encode(LinkageReport(summary)), as: UTF8.self))
  }
}
