/// Punctual appointments of people with exponential services of different means, at one desk.
///
/// Mahes, Mandjes and Boon, "Appointment scheduling: dynamic and static schedules", 2021: served
/// in order, the people gone are a pure-birth process between two bookings. Exact, about 1e-13 off.
public struct IndividualSchedule: Sendable, Equatable {
  /// When people come, in order; all of them do.
  public var bookedTimes: [Double]
  /// The mean service time of each.
  public var meanServices: [Double]

  /// People booked at these times have these mean services.
  public init(bookedTimes: [Double], meanServices: [Double]) {
    precondition(bookedTimes.count == meanServices.count, "each booking has a mean service")
    precondition(!bookedTimes.isEmpty, "a schedule has bookings")
    self.bookedTimes = bookedTimes
    self.meanServices = meanServices
  }

  /// Waits by booking, and the idle time of the desk from the first booking to the last departure.
  public var outcome: (meanWaits: [Double], idleTime: Double) {
    var gone = [1.0]
    var waits: [Double] = []
    for (booking, time) in bookedTimes.enumerated() {
      if booking > 0 { gone = advanced(gone + [0], by: time - bookedTimes[booking - 1]) }
      waits.append(meanWork(of: booking, gone: gone))
    }
    let last = meanServices.count - 1
    let completion = bookedTimes[last] + waits[last] + meanServices[last]
    return (waits, completion - bookedTimes[0] - meanServices.reduce(0, +))
  }

  /// The mean service of those before `booking` who are still there.
  private func meanWork(of booking: Int, gone: [Double]) -> Double {
    var (work, mean) = (0.0, 0.0)
    for first in stride(from: booking - 1, through: 0, by: -1) {
      work += meanServices[first]
      mean += gone[first] * work
    }
    return mean
  }

  private func advanced(_ gone: [Double], by length: Double) -> [Double] {
    let present = gone.count - 1
    let rates = (0..<present).map { 1 / meanServices[$0] }
    return Uniformization.advance(gone, by: length, greatestRate: rates.max() ?? 0) { law, change in
      for count in 0...present {
        let served = count > 0 ? rates[count - 1] * law[count - 1] : 0
        change[count] = served - (count < present ? rates[count] * law[count] : 0)
      }
    }.end
  }
}
