import Experiments

extension StaffPlanner {
  /// Spares people who are not missed, and runs the shifts on fresh random numbers.
  ///
  /// Where these show an interval that fails for sure, it gets a desk more and the shifts are made
  /// anew, on numbers fresh again.
  func check(_ result: inout StaffResult, _ simulator: StaffSimulator) throws {
    let judged = (0..<layout.placeCount).map { place in
      layout.open(atPlace: place) != nil && !result.requirement.isOutOfReach[place]
    }
    do {
      var cover = result.roster
      try spare(&result, simulator, judged: judged)
      while let roster = result.roster {
        let waits = try simulator.check(
          settings(of: roster), checkReplications, seed: result.checkSeed)
        result.checks = [StaffCheck(.chosen, waits, goal, places: judged)]
        let failing = result.checks[0].failing
        guard !failing.isEmpty, result.ending == .complete, result.mends < Self.mostMends
        else { break }
        if result.spared > 0 {
          result.roster = cover
          result.spared = 0
        } else {
          let covered = roster.desks(in: layout)
          for place in failing where covered[place] < request.atMost ?? .max {
            result.requirement.desks[place] = covered[place] + 1
          }
          cover = try self.roster(covering: result.requirement.desks, simulator.budget.isCancelled)
          result.roster = cover
        }
        result.mends += 1
        result.checkSeed &+= 1
      }
      try checkNeighbours(&result, simulator, judged: judged)
    } catch SearchBudget.Stop.cancelled {
      result.ending = .interrupted
    }
  }

  /// Takes a person from a shift, the dearest first, for as long as every interval within reach
  /// passes, on the numbers of the search.
  ///
  /// Shifts are longer than intervals: a few desks more than needed for hours make up for one that
  /// is missing in the busiest half hour.
  private func spare(
    _ result: inout StaffResult, _ simulator: StaffSimulator, judged: [Bool]
  ) throws {
    guard result.ending == .complete, var roster = result.roster else { return }
    var kept: Set<String> = []
    do {
      while let line = roster.lines.indices.filter({ !kept.contains(roster.lines[$0].name) })
        .max(by: { roster.lines[$0].weeklyCost < roster.lines[$1].weeklyCost })
      {
        guard roster.sparesOne(ofLine: line) else {
          kept.insert(roster.lines[line].name)
          continue
        }
        let less = roster.oneLess(ofLine: line)
        let waits = try simulator.trial(settings(of: less))
        if StaffCheck(.chosen, waits, goal, places: judged).passes {
          roster = less.withoutEmptyLines
          result.roster = roster
          result.spared += 1
        } else {
          kept.insert(roster.lines[line].name)
        }
      }
    } catch SearchBudget.Stop.usedUp {
      result.ending = .outOfBudget
    }
  }

  private func checkNeighbours(
    _ result: inout StaffResult, _ simulator: StaffSimulator, judged: [Bool]
  ) throws {
    let present = try simulator.check([], checkReplications, seed: result.checkSeed)
    result.checks.append(StaffCheck(.present, present, goal, places: judged))
    guard let roster = result.roster, result.ending == .complete else { return }
    for line in roster.lines.indices where roster.sparesOne(ofLine: line) {
      let less = try simulator.check(
        settings(of: roster.oneLess(ofLine: line)), searchReplications, seed: result.checkSeed)
      result.checks.append(StaffCheck(.oneLess(line: line), less, goal, places: judged))
    }
  }
}

extension RosterLine {
  /// What one of them costs a week.
  fileprivate var weeklyCost: Double { costEach * days }
}
