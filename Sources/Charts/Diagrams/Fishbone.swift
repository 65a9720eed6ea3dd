package import Markup

/// What may play a part in an effect, by kind: lists above and below a spine that ends in the effect.
///
/// Shape: up to eight kinds are laid out as a fish, two to a rib; more stay a list.
package struct Fishbone: Hashable, Sendable {
  /// A kind with what the team thought of.
  package struct Bone: Hashable, Sendable {
    package let name: String
    package let ideas: [String]

    /// Makes a bone.
    package init(_ name: String, _ ideas: [String]) {
      self.name = name
      self.ideas = ideas
    }
  }

  /// The most kinds that are laid out as a fish.
  package static let mostBones = 8

  package let effect: String
  package let bones: [Bone]
  /// What the list is called: "What may play a part".
  package let label: String

  /// Makes the picture.
  package init(effect: String, label: String, _ bones: [Bone]) {
    self.effect = effect
    self.label = label
    self.bones = bones
  }

  /// Ribs along the spine.
  var ribs: Int { (bones.count + 1) / 2 }

  /// The lists, and behind them spine and ribs.
  package var html: HTML {
    let isLaidOut = (1...Self.mostBones).contains(bones.count)
    return """
      <div class="fish\(if: isLaidOut, " laid b\(ribs)")"><ul aria-label="\(label)">\(each: bones, { bone in
        """
        <li><p class="lab">\(bone.name)</p><ul>\(each: bone.ideas, { "<li>\($0)</li>" })</ul></li>
        """
      })</ul>\(if: isLaidOut, spine)<p class="effect">\(effect)</p></div>
      """
  }

  /// Where the ribs meet the spine and where they come from.
  ///
  /// Units: hundredths of the width; 0 to 100 down, the spine at 50.
  var lines: [(from: Place, to: Place)] {
    bones.indices.map { index in
      let share = 100 / Double(max(1, ribs))
      let left = Double(index / 2) * share
      return (Place(left + share * 0.25, index % 2 == 0 ? 0 : 100), Place(left + share * 0.75, 50))
    }
  }

  private var spine: SVG {
    """
    <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true"><path d="M0 50H100"/>\(each: lines, {
      "<path d=\"M\(at: $0.from.x) \(at: $0.from.y)L\(at: $0.to.x) \(at: $0.to.y)\"/>"
    })</svg>
    """
  }
}
