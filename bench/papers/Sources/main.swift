// Draws birth certificates as the office does and prints what that cost, for bench/papers/run.
import CivilDate
import Documents
import Foundation
import Interchange
import RegistryServices

let root = URL(filePath: CommandLine.arguments.dropFirst().first ?? ".")
let out = URL(filePath: CommandLine.arguments.dropFirst(2).first ?? "/tmp")
let count = 500
let layouts = try LayoutFile.layouts(
  folder: root.appending(path: "Sources/Interchange/Resources/Layouts").path)
let press = PaperPress(layouts: try PaperLayouts(layouts), fonts: try FontShelf())

func processorSeconds() -> Double {
  var usage = rusage()
  getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
  func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
  return seconds(usage.ru_utime) + seconds(usage.ru_stime)
}

func certificate(_ place: Int) -> PrintedPaper {
  let fields: [PaperField: String] = [
    .form(.number): "\(place)/2026", .person(.child, .name): "Nguyễn Hoàng Bảo Ngọc \(place)",
    .person(.child, .bornOn): "20/11/2026",
    .person(.child, .bornOnWords):
      "Ngày hai mươi tháng mười một năm hai nghìn không trăm hai mươi sáu",
    .person(.child, .sex): "Nữ", .person(.child, .ethnicity): "Kinh",
    .person(.child, .nationality): "Việt Nam",
    .form(.birthPlace): "Bệnh viện Đa khoa huyện Quốc Oai, xã Quốc Oai, thành phố Hà Nội",
    .form(.homeTown): "Xã Hưng Đạo, thành phố Hà Nội",
    .person(.child, .identifier): "001326\(100_000 + place)",
    .person(.mother, .name): "Trần Thị Ánh Tuyết", .person(.mother, .birthYear): "1998",
    .person(.mother, .ethnicity): "Kinh", .person(.mother, .nationality): "Việt Nam",
    .person(.mother, .residence): "Thôn \(place % 20), xã Hưng Đạo, thành phố Hà Nội",
    .person(.father, .name): "Nguyễn Văn Đức", .person(.father, .birthYear): "1995",
    .person(.father, .ethnicity): "Kinh", .person(.father, .nationality): "Việt Nam",
    .person(.father, .residence): "Thôn \(place % 20), xã Hưng Đạo, thành phố Hà Nội",
    .person(.declarant, .name): "Nguyễn Văn Đức",
    .person(.declarant, .identityPaper): "Căn cước số 001095004321, cấp ngày 12/05/2022",
    .form(.office): "Ủy ban nhân dân xã Hưng Đạo, thành phố Hà Nội",
    .form(.registeredOn): "26/11/2026",
  ]
  return PrintedPaper(
    .birthCertificate, title: "Giấy khai sinh",
    on: PlainDate(year: 2026, month: 11, day: 26) ?? PlainDate(dayNumber: 0), fields: fields,
    signers: [
      SignerBlock(.authority, lines: ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"], name: "Lê Văn An")
    ])
}

let papers = (1...count).map(certificate)
_ = try press.draw([papers[0]])

var started = processorSeconds()
for paper in papers { _ = try press.draw([paper]) }
print("one \((processorSeconds() - started) / Double(count) * 1_000)")

started = processorSeconds()
let batch = try press.draw(papers)
print("batch \(processorSeconds() - started)")
print("bytes \(batch.bytes.count / count)")
try Data(try press.draw([papers[0]]).bytes).write(to: out.appending(path: "certificate.pdf"))
