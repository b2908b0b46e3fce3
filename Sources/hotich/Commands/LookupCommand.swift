internal import ArgumentParser
internal import Foundation
internal import Interchange

/// `hotich lookup`: who is this, for each record of a file, one after the other.
struct LookupCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lookup",
    abstract: "Tra từng bản ghi trong một danh sách lớn · look records up one by one.",
    discussion: "Kết quả: left_id,right_id,probability,weight; thời gian tính bằng phần triệu giây."
  )

  @Option(help: "Tệp danh sách để tra (cư dân) · the register.") var register: String
  @Option(help: "Tệp các bản ghi cần tra (khai sinh) · records to look up.") var records: String
  @Option(help: "Tệp đổi tên địa danh · renamed communes.") var places: String?
  @Option(help: "Tệp khai báo cột · column mapping.") var mapping: String?
  @Option(help: "Tham số đã học · model file.") var model: String?
  @Option(help: "Tệp kết quả CSV · file to write.") var out: String?
  @Option(help: "Xác suất nhỏ nhất · least probability.") var threshold = 0.5
  @Option(help: "Chỉ tra chừng này bản ghi, rải đều · at most so many.") var limit: Int?
  @Option(help: "Số luồng khi dựng chỉ mục · threads.") var workers = 2
  @Flag(help: "In thời gian và số đếm dạng JSON · print times and counts.") var json = false

  func validate() throws {
    guard (0...1).contains(threshold) else {
      throw ValidationError("--threshold là số từ 0 đến 1 · between 0 and 1")
    }
    guard (1...64).contains(workers) else {
      throw ValidationError("--workers là số từ 1 đến 64 · between 1 and 64")
    }
  }

  func run() async throws {
    var lookup = LookupRun(register: register, questions: records)
    lookup.places = places
    lookup.mapping = mapping
    lookup.model = model
    lookup.output = out
    lookup.threshold = threshold
    lookup.limit = limit
    lookup.workers = workers
    let summary = try await lookup.run()
    guard json else {
      print(
        "\(summary.answered) trong \(summary.questions) bản ghi có kết quả;",
        "một lần tra: giữa \(summary.median), 99 % dưới \(summary.percentile99) µs")
      return
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    print(String(decoding: try encoder.encode(LookupReport(summary)), as: UTF8.self))
  }
}
