public import VitalStatistics

extension PublishedVintage {
  /// What was said last of each rate, in whichever year's publication: a final vintage of one year comes out
  /// after the first one of the next.
  public static func lastSaid(_ vintages: [PublishedVintage]) -> [Headline] {
    let ordered = vintages.sorted {
      ($0.publishedOn, $0.year, $0.number) > ($1.publishedOn, $1.year, $1.number)
    }
    var said: [Headline] = []
    for headline in ordered.flatMap(\.headlines)
    where !said.contains(where: {
      $0.indicator == headline.indicator && $0.year == headline.year
    }) {
      said.append(headline)
    }
    return said
  }
}
