import Testing

@testable import Interchange

/// What “CSV (Comma delimited)” of Excel leaves of Vietnamese letters, and what only looks like it.
struct LostLettersTests {
  @Test(arguments: [
    "so,nktHoTen\n01/2016,Nguy?n V?n Th?ng\n02/2016,Tr?n Th? H??ng\n",
    "so;nktHoTen\r\n01/2016;NGUY?N V?N TH?NG\r\n",
    "S?,H? và tên ng??i ch?t\n1,L\u{EA} V?n H?ng\n2,Ph?m T\u{F9}ng\n",
  ])
  func `letters that became question marks are seen`(text: String) {
    let windows1252 = text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    #expect(LostLetters.areMissing(in: windows1252))
  }

  @Test(arguments: [
    "so,nktHoTen\n01/2016,Nguyễn Văn Thắng\n02/2016,Trần Thị Hương\n",
    // Marks of doubt, questions, and words that one hand could not read.
    "so,ghiChu\n01/2016,năm sinh 1950?\n02/2016,sao không có số?\n03/2016,??\n",
    "so,nktHoTen\n01/2016,Nguyễn V?n Thắng\n02/2016,Trần Thị Hương\n03/2016,Lê An\n",
    "a?b",
    "",
  ])
  func `a question mark in its place is left alone`(text: String) {
    #expect(!LostLetters.areMissing(in: Array(text.utf8)))
  }
}
