import EventKernel
import RandomStreams

/// Looking for a slot and paying for it.
extension FollowedRun {
  /// A try to get a slot, or to change it.
  mutating func tellSearch(_ event: OfficeEvent, _ after: PersonView) {
    if after.searches > before.searches {
      let length = searchBegan.map { run.events.now - $0 } ?? .zero
      searchBegan = nil
      if let slot = after.slot {
        tell(.getsSlot(at: slot, after: length))
      } else {
        tell(.findsNoSlot(failure(of: event), after: length))
      }
    } else if after.moves > before.moves, let old = before.slot {
      if let slot = after.slot, slot != old {
        tell(.movesSlot(from: old, to: slot))
      } else {
        tell(.keepsSlot(at: old))
      }
    }
  }

  /// Why a try has failed, by what the app looks like at this instant.
  private mutating func failure(of event: OfficeEvent) -> SearchFailure {
    if run.outages.booking.isOn { return .appIsDown }
    let office = Int(before.office)
    guard case .town(let step) = event else { return .noneSuits }
    if case .searchesSlot = step, run.town.hasRush { return .appIsFull }
    if case .sessionEnds = step, sessionBroke(at: office) { return .sessionBroke }
    let pool = run.town.pools[Int(traits.application)]
    guard run.diaries[office * run.town.poolCount + pool].freeDays.isEmpty else {
      return .noneSuits
    }
    let release = pool == 0 ? soldOut[office] : nil
    return .noneFree(released: release?.at, goneAfter: release?.after)
  }

  /// Whether the session that has ended broke off: the same draw as that of the run.
  private mutating func sessionBroke(at office: Int) -> Bool {
    guard let rush = run.booking(of: office)?.pointee.rush, rush.dropShare > 0,
      let seeker = seeker()
    else { return false }
    return run.uniform(seeker.entity, .sessionDrop, Int(before.searches)) < rush.dropShare
  }

  mutating func tellPayment(_ after: PersonView) {
    if after.payments > before.payments {
      tell(.beginsPayment)
      if after.moneyLost > before.moneyLost {
        tell(.paysInVain(after.moneyLost - before.moneyLost))
      }
    } else if after.paid > before.paid {
      tell(.pays(after.paid - before.paid))
    }
  }

  /// The slot held is gone, unless it is used.
  mutating func tellSlot(_ event: OfficeEvent, _ after: PersonView) {
    guard let slot = before.slot, after.slot == nil, case .town(let step) = event else { return }
    if case .holdExpires = step {
      tell(.losesSlot(at: slot, .unpaid))
    } else if case .slotCancelled = step {
      tell(.losesSlot(at: slot, .givenUp))
    } else if case .slotMissed = step {
      tell(.losesSlot(at: slot, .missed))
    } else if after.missed > before.missed {
      tell(.losesSlot(at: slot, .tooLate))
    }
  }
}
