package import Markup

/// A year in lanes: bars for spans, diamonds for days; the same entries as a list by date.
///
/// Units: days from the first of the year shown, which is 0. Edge cases: what lies outside the year is drawn
/// at its edge; a span that ends before it begins is one day.
package struct Swimlane: Chart, Hashable {
  /// Something that has a place in the year.
  package struct Entry: Hashable, Sendable {
    package let name: String
    package let from: Int
    /// The last day; nothing for a single day, which is a diamond.
    package let through: Int?
    /// "Oct 5 to Nov 13", for the list.
    package let dates: String
    package let link: Link?

    /// Makes an entry.
    package init(_ name: String, from: Int, through: Int? = nil, dates: String, link: Link? = nil) {
      self.name = name
      let first = min(max(from, -100_000), 100_000)
      self.from = first
      self.through = through.map { max(min($0, 100_000), first) }
      self.dates = dates
      self.link = link
    }
  }

  /// A stream of work.
  package struct Lane: Hashable, Sendable {
    package let name: String
    package let entries: [Entry]

    /// Makes a lane.
    package init(_ name: String, _ entries: [Entry]) {
      self.name = name
      self.entries = entries
    }
  }

  /// The year: its length, its months, and days without school.
  package struct Calendar: Hashable, Sendable {
    /// A day with a name: the first of a month, or today.
    package struct Day: Hashable, Sendable {
      package let name: String
      package let day: Int

      /// Names a day.
      package init(_ name: String, at day: Int) {
        self.name = name
        self.day = day
      }
    }

    let days: Int
    let months: [Day]
    let closed: [ClosedRange<Int>]
    let today: Day?

    /// Makes a year; a year has at least a day.
    package init(days: Int, months: [Day], closed: [ClosedRange<Int>] = [], today: Day? = nil) {
      self.days = min(max(days, 1), 4_000)
      self.months = months
      self.closed = closed
      self.today = today
    }
  }

  /// The headings of the table.
  package struct Words: Hashable, Sendable {
    let dates: String
    let entry: String
    let lane: String
    let caption: String

    /// Makes the words: "When", "What", "Lane".
    package init(dates: String, entry: String, lane: String, caption: String) {
      self.dates = dates
      self.entry = entry
      self.lane = lane
      self.caption = caption
    }
  }

  package let lanes: [Lane]
  package let calendar: Calendar
  package let words: Words

  /// Makes the picture.
  package init(_ lanes: [Lane], calendar: Calendar, words: Words) {
    self.lanes = lanes
    self.calendar = calendar
    self.words = words
  }

  /// The drawing across a page; on a phone the list.
  package func drawing(_ size: ChartSize, id: String, words: ChartWords) -> HTML {
    guard size != .narrow else { return list }
    let layout = SwimlaneLayout(self)
    let marks = SwimlaneDrawing(layout).marks
    let drawing = Marks.drawing(SwimlaneLayout.width, layout.height, id: id, words, marks)
    return """
      <div class="year" role="region" tabindex="0" aria-label="\(words.title)">\(drawing)</div>
      """
  }

  /// One row an entry, by date.
  package var table: NumberTable {
    NumberTable(
      caption: words.caption,
      columns: [words.entry, words.dates, words.lane],
      rows: byDate.map { [.text($0.entry.name), .text($0.entry.dates), .text($0.lane)] }
    )
  }

  private var list: HTML {
    """
    <ol class="dates" aria-label="\(words.caption)">\(each: byDate, { item in
      """
      <li><b>\(item.entry.dates)</b><span>\(name(item.entry))\
      <span class="small">\(item.lane)</span></span></li>
      """
    })</ol>
    """
  }

  private func name(_ entry: Entry) -> HTML {
    guard let link = entry.link else { return "\(entry.name) " }
    return "<a href=\"\(link)\">\(entry.name)</a> "
  }

  private var byDate: [(entry: Entry, lane: String)] {
    let all = lanes.flatMap { lane in lane.entries.map { (entry: $0, lane: lane.name) } }
    return all.enumerated().sorted { one, other in
      (one.element.entry.from, one.offset) < (other.element.entry.from, other.offset)
    }
    .map(\.element)
  }
}
