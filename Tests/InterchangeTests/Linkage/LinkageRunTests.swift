import FoundationEssentials
import RecordLinkage
import Testing

@testable import Interchange

@Suite struct `a run of linkage over files` {
  private let folder = FileManager.default.temporaryDirectory
    .appending(path: "linkage-\(UUID().uuidString)")

  private func write(_ name: String, _ text: String) throws -> String {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let path = folder.appending(path: name)
    try Data(text.utf8).write(to: path)
    return path.path
  }

  private func people(_ ids: (Int) -> String) -> String {
    let surnames = ["Nguyễn", "Trần", "Lê", "Phạm", "Vũ", "Đặng", "Bùi"]
    let given = ["Hoa", "Lan", "Sơn", "Hải", "Mai", "Tú", "Khuê", "Giang", "Bình", "Đức", "Yến"]
    var text = "id,full_name,sex,dob,father_name,mother_name,birth_commune,birth_province\n"
    for number in 0..<300 {
      let name = "\(surnames[number % 7]) Thị \(given[number % 11])"
      let day = "\(1 + number % 28)/\(1 + number % 12)/\(1960 + number % 50)"
      let father = "\(surnames[number % 7]) Văn \(given[number * 3 % 11])"
      let mother = "\(surnames[number * 5 % 7]) Thị \(given[number * 7 % 11])"
      text += "\(ids(number)),\(name),Nữ,\(day),\(father),\(mother),Tân Lập,Hải Phòng\n"
    }
    return text
  }

  @Test func `writes pairs with ids as they stand, quoted where they must be`() async throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let left = try write("left.csv", people { "P\($0)" })
    let right = try write("right.csv", people { "\"B\"\"\($0), x\"" })
    var run = LinkageRun(left: left, right: right)
    run.assignment = .both
    let output = folder.appending(path: "pairs.csv")
    run.output = output.path
    run.model = folder.appending(path: "model.txt").path
    let summary = try await run.run()
    #expect(summary.leftRecords == 300)
    #expect(summary.rightRecords == 300)
    let written = String(decoding: try Data(contentsOf: output), as: UTF8.self)
    #expect(written.hasPrefix("left_id,right_id,probability,weight\n"))
    #expect(written.contains("P7,\"B\"\"7, x\",0.9") || written.contains("P7,\"B\"\"7, x\",1.0"))
    let again = try await run.run()
    #expect(again.pairs == summary.pairs)
    let explanation = try await run.explain("P7", "B\"7, x")
    let lines = explanation.lines { code in
      ["linkage.field.full_name": "Họ tên", "linkage.personName.sameMarks": "trùng"][code]
    }
    #expect(lines.first?.hasPrefix("Họ tên: trùng  +") == true)
    #expect(lines.last?.hasPrefix("total  +") == true)
    #expect(explanation.parts.count == 7)
  }

  @Test func `says what is wrong with files`() async throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = try write("left.csv", people { "P\($0)" })
    let other = try write("other.csv", "number,x\n1,2\n")
    await #expect(throws: LinkageFileError.unreadable("/nowhere.csv")) {
      try await LinkageRun(left: "/nowhere.csv", right: file).run()
    }
    await #expect(throws: LinkageFileError.missingColumn("id", file: other)) {
      try await LinkageRun(left: file, right: other).run()
    }
    var run = LinkageRun(left: file, right: file)
    run.mapping = try write("mapping.csv", "kind,field,left,right\nshape,a,b,c\n")
    await #expect(throws: LinkageFileError.self) { try await run.run() }
    await #expect(throws: LinkageFileError.unknownRecord("P9999")) {
      try await LinkageRun(left: file, right: file).explain("P9999", "P1")
    }
  }
}
