internal import ArgumentParser
internal import CivilDate

/// A day on the command line, `2026-11-22`.
struct DateArgument: ExpressibleByArgument {
  let date: PlainDate

  init?(argument: String) {
    guard let date = PlainDate(iso8601: argument) else { return nil }
    self.date = date
  }
}
