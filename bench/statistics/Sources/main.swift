import CivilDate
import Glibc

let arguments = CommandLine.arguments
guard arguments.count == 5, let communes = Int(arguments[2]), let days = Int(arguments[3]),
  let first = PlainDate(iso8601: "2016-01-01")
else {
  print("statistics-bench FOLDER COMMUNES DAYS HOLIDAYS")
  exit(2)
}
var server = RateServer(
  columns: EventColumns(folder: arguments[1]),
  deadlines: DeadlineTable(first: first, days: days, holidays: arguments[4]), communes: communes)
server.run()
