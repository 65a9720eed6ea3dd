package import Markup

/// The numbers behind a picture: the table people read and the records they keep, from the same cells.
package struct NumberTable: Hashable, Sendable {
  /// A cell as it is read, and as spreadsheets take it.
  package enum Cell: Hashable, Sendable, ExpressibleByStringLiteral {
    case text(String)
    /// Both spellings of one value; the second is nothing where the value may not be shown.
    case number(String, Double?)

    /// Takes a literal as text.
    package init(stringLiteral text: String) { self = .text(text) }

    /// What people read.
    package var shown: String {
      switch self {
      case .text(let text), .number(let text, _): text
      }
    }

    /// What is kept: digits with a point, whatever the language.
    package var record: String {
      switch self {
      case .text(let text): text
      case .number(_, let value): value.map(Self.plain) ?? ""
      }
    }

    private static func plain(_ value: Double) -> String {
      let text = "\((value * 1e6).rounded() / 1e6)"
      return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
  }

  package let caption: String
  package let columns: [String]
  package let rows: [[Cell]]

  /// Makes a table; the first column names the row.
  ///
  /// Shape: rows are cut or filled to the columns.
  package init(caption: String, columns: [String], rows: [[Cell]]) {
    self.caption = caption
    self.columns = columns
    self.rows = rows.map { row in
      Array(row.prefix(columns.count)) + Array(repeating: .text(""), count: max(0, columns.count - row.count))
    }
  }

  /// The heading and the rows for a file of comma-separated values; whoever writes it quotes and guards.
  package var records: [[String]] { [columns] + rows.map { $0.map(\.record) } }

  /// The table without the columns in which nothing stands.
  package func droppingEmptyColumns() -> NumberTable {
    let kept = columns.indices.filter { column in
      column == 0 || rows.contains { !$0[column].shown.isEmpty }
    }
    return NumberTable(
      caption: caption,
      columns: kept.map { columns[$0] },
      rows: rows.map { row in kept.map { row[$0] } }
    )
  }

  /// The table as HTML; the id names the caption and must be the only one on the page.
  package func html(id: String) -> HTML {
    """
    <div class="scroll" role="region" tabindex="0" aria-labelledby="\(id)"><table class="data">\
    <caption id="\(id)">\(caption)</caption><thead><tr>\(each: columns.indices, { index in
      "<th scope=\"col\"\(if: isNumeric(index), " class=\"num\"")>\(columns[index])</th>"
    })</tr></thead><tbody>\(each: rows, html(row:))</tbody></table></div>
    """
  }

  private func html(row: [Cell]) -> HTML {
    """
    <tr><th scope="row">\(row.first?.shown ?? "")</th>\(each: row.dropFirst(), { cell in
      if case .number(let text, _) = cell { "<td class=\"num\">\(text)</td>" } else { "<td>\(cell.shown)</td>" }
    })</tr>
    """
  }

  private func isNumeric(_ column: Int) -> Bool {
    column > 0
      && rows.contains { row in
        if case .number = row[column] { true } else { false }
      }
  }
}
