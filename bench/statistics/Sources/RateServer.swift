import CivilDate
import Glibc
import VitalStatistics

/// Keeps the counters of every commune and answers what `bench/statistics/measure.py` asks, a line each; every
/// answer begins with the nanoseconds that it took.
struct RateServer {
  let columns: EventColumns
  let deadlines: DeadlineTable
  let communes: Int
  let days: Int
  private var cubes: [RateCube]
  /// Until when the events of a day are due for each of the four rates, as the program keeps it.
  private let due: [DueDays]

  private var first: PlainDate { deadlines.first }

  init(columns: EventColumns, deadlines: DeadlineTable, communes: Int) {
    self.columns = columns
    self.deadlines = deadlines
    self.communes = communes
    days = deadlines.days
    cubes = (0..<2).map { _ in RateCube(communes: communes, days: deadlines.days) }
    due = (0..<4).map { rate in
      DueDays(rate % 2 == 1 ? deadlines.anniversary : deadlines.legal[rate / 2])
    }
  }

  mutating func run() {
    while let line = readLine() {
      let words = line.split(separator: " ").map(String.init)
      let numbers = words.dropFirst().compactMap { Int($0) }
      let begin = Self.now()
      switch words.first {
      case "recount":
        let strange = recount()
        print(Self.now() - begin, strange)
      case "append":
        // kind, commune, day, delay, year, as of: one event, and every rate anew.
        let outcome = deadlines.outcome(
          kind: numbers[0], day: numbers[2], delay: UInt16(numbers[3]))
        cubes[numbers[0]].add(commune: numbers[1], day: numbers[2], outcome)
        let added = Self.now()
        let rows = allRates(numbers[4], numbers[5])
        print(Self.now() - begin, added - begin, rows.reduce(0) { $0 + Int($1[0]) + Int($1[5]) })
      case "rates":
        let rows = allRates(numbers[0], numbers[1])
        print(Self.now() - begin, rows.count)
      case "dashboard":
        // commune, as of: the four rates of every year.
        var sum = 0
        for year in 2016...2026 {
          for (part, whole) in rates(numbers[0], year, numbers[1]) { sum += part + whole }
        }
        print(Self.now() - begin, sum)
      case "write":
        guard let file = fopen(words[3], "w") else { exit(1) }
        for (commune, row) in allRates(numbers[0], numbers[1]).enumerated() {
          let cells = (0..<8).map { "\(row[$0])" }.joined(separator: ",")
          fputs("\(commune),\(cells)\n", file)
        }
        fclose(file)
        print(Self.now() - begin)
      case "deadlines":
        guard let file = fopen(words[1], "w") else { exit(1) }
        for day in 0..<days {
          fputs(
            "\(day),\(deadlines.legal[0][day]),\(deadlines.legal[1][day]),\(deadlines.anniversary[day]),\((first.adding(days: day)).year)\n",
            file)
        }
        fclose(file)
        print(Self.now() - begin)
      case "memory": print(0, Self.peakMemory())
      default: return
      }
      // Whoever asked waits for this line.
      fflush(nil)
    }
  }

  static func now() -> UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }

  /// Both books in one reading of the columns.
  mutating func recount() -> Int {
    var (births, deaths) = (cubes[0], cubes[1])
    cubes = []
    let (columns, deadlines) = (columns, deadlines)
    var strange = 0
    let strangeBirths = births.recount { births in
      strange = deaths.recount { deaths in
        columns.forEach { kind, commune, day, delay in
          let outcome = deadlines.outcome(kind: kind, day: day, delay: delay)
          if kind == 0 {
            births.add(commune: commune, day: day, outcome)
          } else {
            deaths.add(commune: commune, day: day, outcome)
          }
        }
      }
    }
    cubes = [births, deaths]
    return strange + strangeBirths
  }

  /// Birth on time, birth within a year, death on time, death within a year, of the events of a year that are due.
  func rates(_ commune: Int, _ year: Int, _ asOf: Int) -> [(Int, Int)] {
    (0..<4).map { rate in sums(rate, commune, due[rate].runs(in: span(year), asOf: asOf)) }
  }

  /// Every rate of every commune: what is due is found once.
  func allRates(_ year: Int, _ asOf: Int) -> [SIMD8<Int32>] {
    let runs = due.map { $0.runs(in: span(year), asOf: asOf) }
    return (0..<communes).map { commune in
      var row = SIMD8<Int32>.zero
      for rate in 0..<4 {
        let (part, whole) = sums(rate, commune, runs[rate])
        row[2 * rate] = Int32(part)
        row[2 * rate + 1] = Int32(whole)
      }
      return row
    }
  }

  private func span(_ year: Int) -> ClosedRange<Int> {
    (PlainDate.firstDay(ofYear: year) - first)...(PlainDate.lastDay(ofYear: year) - first)
  }

  private func sums(_ rate: Int, _ commune: Int, _ runs: [ClosedRange<Int>]) -> (Int, Int) {
    var (part, whole) = (0, 0)
    for run in runs {
      let total = cubes[rate / 2].total(commune: commune, days: run)
      part += rate % 2 == 1 ? total.withinYear : total.onTime
      whole += total.known
    }
    return (part, whole)
  }

  private static func peakMemory() -> String {
    guard let file = fopen("/proc/self/status", "r") else { return "0" }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 512)
    while fgets(&line, Int32(line.count), file) != nil {
      let text = String(
        decoding: line.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
      if text.hasPrefix("VmHWM") { return text.filter(\.isNumber) }
    }
    return "0"
  }
}
