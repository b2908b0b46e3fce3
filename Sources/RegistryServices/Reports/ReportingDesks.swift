/// What the pages of reports and statutory tables ask of the office.
public struct ReportingDesks: Sendable {
  public var reports: any ReportDesk
  public var tables: any TableDesk
  public var printing: any AdministrativePrinting
  public var accessLog: any AccessLogging & AccessReading

  public init(
    reports: any ReportDesk, tables: any TableDesk, printing: any AdministrativePrinting,
    accessLog: any AccessLogging & AccessReading
  ) {
    self.reports = reports
    self.tables = tables
    self.printing = printing
    self.accessLog = accessLog
  }
}
