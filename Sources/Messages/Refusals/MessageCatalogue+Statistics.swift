import RegistryServices
import VitalStatistics

extension MessageCatalogue {
  /// The keys that the pages of statistics and publication are made of.
  static var statisticsKeys: [String] {
    var keys = ["statistics.mayBeLate", "statistics.tooManyLate", "publication.chooseYear"]
    keys += Chance.allCases.map { "statistics.chance.\($0.rawValue)" }
    keys += FigureBasis.allCases.map { "statistics.basis.\($0.rawValue)" }
    keys += FigureLabels.Geography.allCases.map { "statistics.geography.\($0.rawValue)" }
    keys += FigureLabels.Denominator.allCases.map { "statistics.denominator.\($0.rawValue)" }
    keys += IndicatorReport.DeadlineRule.allCases.map { "statistics.rule.\($0.rawValue)" }
    keys += IndicatorKey.allCases.map { "indicator.\($0.rawValue)" }
    keys += QualityFinding.Check.allCases.map { "quality.\($0.rawValue)" }
    keys += QualityFinding.Grade.allCases.map { "quality.grade.\($0.rawValue)" }
    keys += ReleaseCalendar.Kind.allCases.map { "publication.release.\($0.rawValue)" }
    return keys
  }
}
