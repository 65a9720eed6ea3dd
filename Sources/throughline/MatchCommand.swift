import ArgumentParser
import Foundation
import Matching

/// `throughline match`: the solvers of triads and of visit days, on files.
struct MatchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "match",
    abstract: "Put schools into triads, or plan the day of a visit, from a file.",
    discussion: """
      The plan goes to standard output as JSON with its objective; words for people go to standard error.
      Exit 0 when there is a plan, 1 when the file cannot be read, 2 when no plan keeps the rules.

      Examples:
        throughline match triads schools.json
        throughline match visit-day visit.json --seconds 20 --json
      """,
    subcommands: [Triads.self, VisitDay.self]
  )

  /// What both subcommands take.
  struct Options: ParsableArguments {
    @Argument(help: "The JSON file of the problem.") var file: String
    @Flag(help: "Print the JSON only.") var json = false
    @Option(help: "Stop after this many seconds with the best plan so far.") var seconds = 60.0
    @Option(help: "Another seed may give another plan of the same quality.") var seed: UInt64 = 1

    func validate() throws {
      guard seconds > 0, seconds <= 86_400 else {
        throw ValidationError("--seconds is a number above 0, at most 86400.")
      }
    }
  }

  /// `throughline match triads FILE` prints groups of similar schools.
  struct Triads: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "triads",
      abstract: "Groups of three similar schools, four where numbers force it.",
      discussion: "Example: throughline match triads schools.json --seed 7"
    )

    @OptionGroup var options: Options

    func run() async throws {
      let watch = MatchWatch(options)
      let instance = try options.read(TriadFormat.read)
      do {
        let plan = try TriadSolver(seed: options.seed).solve(instance.problem, control: watch.control)
        Console.say(TriadFormat.print(plan, name: instance.name))
        if !options.json { watch.say(Self.summary(plan, instance.problem)) }
      } catch {
        try CommandExit.refuse(error.words(for: instance.problem).english)
      }
    }

    private static func summary(_ plan: TriadPlan, _ problem: TriadProblem) -> [String] {
      let names = { (schools: [Int]) in schools.map { problem.schools[$0].name }.joined(separator: ", ") }
      let worst = plan.worstPair.map { pair in
        "Least alike: \(names([pair.schools.first, pair.schools.second])), at \(pair.distance)."
      }
      let standing =
        switch plan.standing {
        case .proven: "No plan has a smaller one."
        case .searched, .byHand: "The search ran to its end."
        case .stopped: "The search was stopped."
        }
      return plan.groups.map(names) + [worst, "Objective \(plan.objective). \(standing)"].compactMap { $0 }
    }
  }

  /// `throughline match visit-day FILE` prints groups of visitors and their ways.
  struct VisitDay: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "visit-day",
      abstract: "Groups of visitors and the room each sees in each round.",
      discussion: "Example: throughline match visit-day visit.json --seconds 20"
    )

    @OptionGroup var options: Options

    func run() async throws {
      let watch = MatchWatch(options)
      let instance = try options.read(VisitDayFormat.read)
      do {
        let plan = try VisitDaySolver(seed: options.seed).solve(instance.problem, control: watch.control)
        Console.say(VisitDayFormat.print(plan, for: instance))
        if !options.json { watch.say(Self.summary(plan, instance.problem)) }
      } catch {
        try CommandExit.refuse(error.words(for: instance.problem).english)
      }
    }

    private static func summary(_ plan: VisitDayPlan, _ problem: VisitDayProblem) -> [String] {
      let groups = zip(plan.groups, plan.route).map { group, route in
        let people = group.map { problem.visitors[$0].name }.joined(separator: ", ")
        let rooms = route.map { $0.map { problem.rooms[$0].name } ?? "rest" }.joined(separator: " → ")
        return "\(people): \(rooms)"
      }
      let unseen = plan.unseenRooms(in: problem).map { problem.rooms[$0].name }
      let seen = unseen.isEmpty ? "Every room is seen." : "No time for \(unseen.joined(separator: ", "))."
      let standing = plan.standing == .stopped ? "The search was stopped." : "The search ran to its end."
      return groups + [seen, "Objective \(plan.objective). \(standing)"]
    }
  }
}

/// The clock of one search: it says when to stop, and how long it took.
private struct MatchWatch {
  private let start = ContinuousClock.now
  let control: SearchControl

  init(_ options: MatchCommand.Options) {
    let end = ContinuousClock.now + .seconds(options.seconds)
    control = SearchControl(isStopped: { ContinuousClock.now >= end })
  }

  func say(_ lines: [String]) {
    for line in lines { CommandExit.say(line) }
    CommandExit.say("Took \(start.duration(to: .now).formatted(.units(fractionalPart: .show(length: 1)))).")
  }
}

extension MatchCommand.Options {
  /// Reads the file with `read`; what cannot be read ends the command with exit code 1.
  fileprivate func read<Problem>(
    _ read: ([UInt8]) throws(FormatError) -> MatchingInstance<Problem>
  ) throws -> MatchingInstance<Problem> {
    guard let data = FileManager.default.contents(atPath: file) else {
      CommandExit.say("\(file) cannot be read. Check its name.")
      throw ExitCode(1)
    }
    do {
      return try read(Array(data))
    } catch {
      CommandExit.say("\(file), \(error.description)")
      throw ExitCode(1)
    }
  }
}

extension CommandExit {
  /// Ends the command with exit code 2 and words that say why.
  fileprivate static func refuse(_ words: String) throws {
    say(words)
    throw ExitCode(2)
  }
}
