internal import ArgumentParser
internal import Foundation
internal import RegistryStore

/// `hotich verify`: proves that the register is whole.
struct VerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Kiểm tra sổ còn nguyên vẹn · prove that the register is whole.",
    discussion: """
      Lược đồ, tệp, chuỗi băm, từng dòng suy ra từ sổ gốc, và mốc đã lưu nơi khác (--anchor).
      Nêu điều đầu tiên không khớp và kết thúc với mã 1.
      Với --list: mỗi dòng của tệp (hoặc của đầu vào khi là -) là một thư mục dữ liệu hay bản sao lưu,
      mỗi thư mục được trả lời một dòng, và mã 1 khi có một thư mục không khớp.
      """)

  @Option(help: "Thư mục dữ liệu của xã · the office's data folder.") var data: String?
  @Option(help: "Tệp ghi tên các thư mục dữ liệu, - là đầu vào · names of data folders.")
  var list: String?
  @Option(help: "Tệp có dòng mốc in ra lần trước · a file with an anchor line.")
  var anchor: String?
  @Flag(help: "In kết quả dạng JSON · print the result as JSON.") var json = false

  func validate() throws {
    guard (data == nil) != (list == nil) else {
      throw ValidationError("Nêu một trong hai: --data THƯ-MỤC hoặc --list TỆP.")
    }
    guard list == nil || anchor == nil else {
      throw ValidationError("--anchor chỉ đi với một thư mục (--data).")
    }
  }

  func run() async throws {
    let proof = try LedgerProof(try ResourceFolders())
    if let list {
      try await verifyEach(of: list, proof)
      return
    }
    let folder = DataFolder(data ?? "")
    try folder.mustExist()
    let anchors = try anchor.map(anchors(in:)) ?? []
    do {
      let report = try await proof.verify(folder, anchors: anchors)
      print(VerificationText.success(report, json: json))
    } catch let problem as VerificationProblem {
      print(VerificationText.failure(problem, json: json))
      throw ExitCode.doesNotFit
    }
  }

  /// One answer a folder, each written out at once: whoever names the folders may wait for it.
  private func verifyEach(of list: String, _ proof: LedgerProof) async throws {
    guard list == "-" || FileManager.default.fileExists(atPath: list) else {
      throw OperatorError(
        what: "Không có tệp \(list).", hint: "Nêu tệp có tên thư mục dữ liệu trên mỗi dòng.")
    }
    let named =
      list == "-"
      ? AnyIterator { readLine() }
      : AnyIterator(
        try String(contentsOfFile: list, encoding: .utf8).split(whereSeparator: \.isNewline)
          .lazy.map(String.init).makeIterator())
    var wholeOnes = true
    for line in named where !line.isEmpty {
      let answer: String
      do {
        let folder = DataFolder(line)
        try folder.mustExist()
        answer = VerificationText.success(try await proof.verify(folder), json: json)
      } catch let problem as VerificationProblem {
        answer = VerificationText.failure(problem, json: json)
        wholeOnes = false
      } catch {
        answer = VerificationText.unreadable(OperatorErrors.explained(error), json: json)
        wholeOnes = false
      }
      FileHandle.standardOutput.write(Data("\(line)\t\(VerificationText.oneLine(answer))\n".utf8))
    }
    if !wholeOnes { throw ExitCode.doesNotFit }
  }

  private func anchors(in path: String) throws -> [LedgerAnchor] {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let anchors = text.split(whereSeparator: \.isNewline).compactMap { LedgerAnchor(line: $0) }
    guard !anchors.isEmpty else {
      throw OperatorError(
        what: "Tệp \(path) không có dòng mốc nào.",
        hint: "Dòng mốc do hotich verify in ra, bắt đầu bằng hotich-anchor.")
    }
    return anchors
  }
}
