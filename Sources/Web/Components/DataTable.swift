package import Markup

/// Rows and columns, with a caption, scopes and figures that line up.
package struct DataTable: Sendable {
  /// One column; the first one names the row.
  package struct Column: Sendable {
    /// What stands in the column, which decides how it lines up.
    package enum Kind: Sendable { case text, number }

    let title: String
    let kind: Kind

    /// Makes a column.
    package init(_ title: String, _ kind: Kind = .text) {
      self.title = title
      self.kind = kind
    }
  }

  /// One row: what names it, then one piece for each further column.
  package struct Row: Sendable {
    let header: HTML
    let cells: [HTML]

    /// Makes a row.
    package init(_ header: HTML, _ cells: [HTML]) {
      self.header = header
      self.cells = cells
    }
  }

  /// What becomes of the table on a phone.
  package enum Narrow: Sendable {
    /// The table moves sideways inside its frame; right for figures that are compared.
    case scroll
    /// A list takes its place, each row with the names of its columns; right for records that are read one by
    /// one.
    case list
  }

  let id: String
  let caption: String
  let isCaptionHidden: Bool
  let columns: [Column]
  let rows: [Row]
  let narrow: Narrow

  /// Makes a table; the id names the caption, which every table has.
  package init(
    id: String,
    caption: String,
    isCaptionHidden: Bool = false,
    columns: [Column],
    rows: [Row],
    narrow: Narrow = .scroll
  ) {
    self.id = id
    self.caption = caption
    self.isCaptionHidden = isCaptionHidden
    self.columns = columns
    self.rows = rows
    self.narrow = narrow
  }

  /// The table, with its list beside it when phones get one.
  package var html: HTML {
    switch narrow {
    case .scroll:
      """
      <div class="scroll" role="region" tabindex="0" aria-labelledby="\(id)">\(table)</div>
      """
    case .list: "<div class=\"wide\">\(table)</div>\(list)"
    }
  }

  private var table: HTML {
    """
    <table class="data"><caption id="\(id)"\(if: isCaptionHidden, " class=\"vh\"")>\(caption)</caption>\
    <thead><tr>\(each: columns, {
        "<th scope=\"col\"\(if: $0.kind == .number, " class=\"num\"")>\($0.title)</th>"
      })</tr></thead>\
    <tbody>\(each: rows, { row in
        """
        <tr><th scope="row">\(row.header)</th>\(each: places(of: row), { index in
          "<td\(if: columns[index + 1].kind == .number, " class=\"num\"")>\(row.cells[index])</td>"
        })</tr>
        """
      })</tbody></table>
    """
  }

  private var list: HTML {
    """
    <ul class="records narrow" aria-label="\(caption)">\(each: rows, { row in
        """
        <li><p class="lead">\(row.header)</p><dl>\(each: places(of: row), { index in
          "\(if: !row.cells[index].isEmpty, entry(columns[index + 1].title, row.cells[index]))"
        })</dl></li>
        """
      })</ul>
    """
  }

  // A row made with too many cells loses them rather than the whole page.
  private func places(of row: Row) -> Range<Int> { 0..<min(row.cells.count, columns.dropFirst().count) }

  private func entry(_ title: String, _ cell: HTML) -> HTML {
    "<div><dt>\(title)</dt><dd>\(cell)</dd></div>"
  }

  /// Looks for the style guide.
  package static let examples = [
    Example(
      "figures",
      DataTable(
        id: "ex-table",
        caption: "Rows read",
        columns: [.init("File"), .init("Rows", .number), .init("Issues", .number)],
        rows: [.init("users.csv", ["54,600", "3"]), .init("classes.csv", ["8,120", "0"])]
      ).html
    ),
    Example(
      "records, a list on a phone",
      DataTable(
        id: "ex-table-2",
        caption: "People",
        columns: [.init("Name"), .init("Role"), .init("School")],
        rows: [
          .init("<a href=\"#\">Ana Ruiz</a>", ["Coach", "Lincoln"]),
          .init("<a href=\"#\">Ben Okafor</a>", ["Teacher", "Lincoln"]),
        ],
        narrow: .list
      ).html
    ),
  ]
}
