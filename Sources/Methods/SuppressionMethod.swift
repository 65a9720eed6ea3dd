import Analytics
import JSONText

/// Which cells of a table are hidden so that no small group can be worked out.
enum SuppressionMethod {
  static let method = Method(
    name: "suppression",
    summary: "Cells to hide so that no small count can be worked out from totals and other cells.",
    page: "docs/methods/small-numbers.md",
    judge: { member in
      switch member.name {
      case "best_known": try isSound(member) ? .right : .wrong
      case "intervals": try agreesOnRanges(member) ? .right : .wrong
      case _: nil
      }
    },
    run: { input in
      let table = try table(input)
      let suppression = Suppression(table, try rule(input), weights: try weights(input))
      let primaryOnly = HiddenCells(suppression.primary, in: table)
      let hidden = suppression.hidden
      return JSONObject(members: [
        "primary": places(suppression.primary),
        "recoverable_if_only_primary_hidden": places(primaryOnly.deducible),
        "bridge_test_only_primary": places(primaryOnly.bridges),
        "best_known": .members([
          "objective": .number(suppression.cost), "cells": places(hidden.places),
        ]),
        "intervals": ranges(hidden),
      ])
    }
  )

  /// How much dearer than the proven optimum a set of hidden cells may be.
  private static let agreedFactor = 1.25

  // MARK: Reading

  private static func table(_ input: CaseInput) throws -> CountTable {
    let counts = try input.rows("counts").map { row in
      try row.map { cell in
        guard let cell, let count = Int(exactly: cell) else {
          throw CaseInput.fault("counts", "whole numbers")
        }
        return count
      }
    }
    guard let table = CountTable(counts) else {
      throw MethodFault("“counts” must be rows of one length, of counts that are not negative.")
    }
    return table
  }

  // The file's tables hide cells only, never a total for being small itself.
  private static func rule(_ input: CaseInput) throws -> Suppression.Rule {
    Suppression.Rule(
      minimum: try input.optionalCount("min_n") ?? Suppression.Rule().minimum,
      hidesZero: try input.flag("zero_is_sensitive", else: false),
      hidesTotals: try input.flag("total_is_sensitive", else: false)
    )
  }

  private static func weights(_ input: CaseInput) throws -> CountTable.Weights {
    guard input.has("weights") else { return .usual }
    let weights = try input.object("weights")
    guard
      let weights = CountTable.Weights(
        cell: try weights.number("cell"),
        total: try weights.number("row_or_column_total"),
        grandTotal: try weights.number("grand_total")
      )
    else { throw CaseInput.fault("weights", "positive numbers") }
    return weights
  }

  private static func read(_ value: JSONValue?) throws -> [CountTable.Place] {
    try (value?.elements ?? []).map { pair in
      let numbers = try (pair.elements ?? []).compactMap { try CaseInput.number($0, "cells") }
      guard numbers.count == 2, let row = Int(exactly: numbers[0]), let column = Int(exactly: numbers[1])
      else { throw CaseInput.fault("cells", "pairs of row and column") }
      return CountTable.Place(row, column)
    }
  }

  // MARK: Writing

  private static func places(_ places: [CountTable.Place]) -> JSONValue {
    .array(places.map { .counts([$0.row, $0.column]) })
  }

  private static func ranges(_ hidden: HiddenCells) -> JSONValue {
    .object(
      JSONObject(
        hidden.places.map { place in
          let range = hidden.range(of: place)
          return JSONObject.Member(
            "\(place.row),\(place.column)",
            .counts([range?.least, range?.most])
          )
        }
      )
    )
  }

  // MARK: Judging

  /// Whether our own hidden cells hold every small one, give none away, and cost little more than the least.
  private static func isSound(_ member: JudgedMember) throws -> Bool {
    let table = try table(member.input)
    let own = member.computed["best_known"]?.object
    let hidden = HiddenCells(try read(own?["cells"]), in: table)
    let small = try read(member.computed["primary"])
    guard Set(small).isSubset(of: hidden.places), hidden.deducible.isEmpty,
      hidden.places.allSatisfy({ hidden.range(of: $0)?.isPoint == false }),
      let cost = try CaseInput.number(own?["objective"] ?? .null, "objective"),
      let best = try CaseInput.number(member.expected.object?["objective"] ?? .null, "objective")
    else { return false }
    return best <= 4 ? cost <= best + 1 : cost <= best * agreedFactor
  }

  /// Whether our ranges of the file's own hidden cells are the file's ranges.
  private static func agreesOnRanges(_ member: JudgedMember) throws -> Bool {
    let wanted = member.expected.object?.members ?? []
    let places = try wanted.map { member in
      let parts = member.name.split(separator: ",").compactMap { Int($0) }
      guard parts.count == 2 else { throw CaseInput.fault("intervals", "named by row and column") }
      return CountTable.Place(parts[0], parts[1])
    }
    let hidden = HiddenCells(places, in: try table(member.input))
    return try zip(wanted, places).allSatisfy { member, place in
      let ends = try (member.value.elements ?? []).map { try CaseInput.number($0, "intervals") }
      let range = hidden.range(of: place)
      let own = [range.map { Double($0.least) }, range.flatMap { $0.most.map { Double($0) } }]
      return ends.count == 2 && zip(ends, own).allSatisfy { abs(($0 ?? -1) - ($1 ?? -1)) < 1e-6 }
    }
  }
}
