import Markup
import Web

/// The page behind the phone's last tab.
enum MorePages {
  /// Everything one may go to, as a list of links.
  static func list(title: String, _ links: [(name: String, link: Link)]) -> HTML {
    """
    \(PageHeading(title).html)\
    <ul class="records">\(each: links, { "<li><p class=\"lead\"><a href=\"\($0.link)\">\($0.name)</a></p></li>" })</ul>
    """
  }
}
