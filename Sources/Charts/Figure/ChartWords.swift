/// What one picture says in words, written by its caller in the page's language from the same value.
package struct ChartWords: Hashable, Sendable {
  /// A sentence with numbers, which stands above the picture.
  package let finding: String
  /// The measure, its unit, for whom and from when to when.
  package let measure: String
  /// What kind of picture of what, for those who do not see it.
  package let title: String
  /// How many points, the baseline, signals, the last value and the goal; never why.
  package let description: String
  /// Rules, number, source and last update, below the picture.
  package let footnote: String
  /// What opens the table: "Show the numbers"; nothing where the picture is a table itself.
  package let showNumbers: String
  /// What the link to the file says: "Download as CSV".
  package let download: String

  /// Makes the words of a picture.
  package init(
    finding: String,
    measure: String,
    title: String,
    description: String,
    footnote: String = "",
    showNumbers: String,
    download: String = ""
  ) {
    self.finding = finding
    self.measure = measure
    self.title = title
    self.description = description
    self.footnote = footnote
    self.showNumbers = showNumbers
    self.download = download
  }
}
