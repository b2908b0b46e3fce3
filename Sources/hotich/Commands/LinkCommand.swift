internal import ArgumentParser
internal import Interchange
internal import RecordLinkage

/// `hotich link`: which records of two files are the same person or marriage.
struct LinkCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "link",
    abstract: "Đối chiếu hai tệp CSV · find the records that two files share.",
    discussion: "Kết quả: left_id,right_id,probability,weight.")

  @Option(help: "Tệp bên trái (người, bản án) · left file.") var left: String
  @Option(help: "Tệp bên phải (khai sinh, kết hôn) · right file.") var right: String
  @Option(help: "births | divorce.") var scenario = ScenarioArgument(.births)
  @Option(help: "Tệp đổi tên địa danh · renamed communes.") var places: String?
  @Option(help: "Tệp khai báo cột · column mapping.") var mapping: String?
  @Option(help: "right | both; bỏ trống: mọi cặp · assignment.") var assign: AssignmentArgument?
  @OptionGroup var common: LinkageOptions

  func run() async throws {
    var linkage = LinkageRun(left: left, right: right)
    linkage.scenario = scenario.scenario
    linkage.places = places
    linkage.mapping = mapping
    linkage.assignment = assign?.assignment ?? .none
    try await common.run(&linkage)
  }
}
