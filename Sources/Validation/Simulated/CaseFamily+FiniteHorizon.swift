extension CaseFamily {
  /// Days, sessions and booking, whose start or end matters.
  static let finiteHorizon: [CaseFamily] = [
    .transient, .delayByIndex, .changingDay, .periodic, .staffedBySquareRoot, .endlessDesks,
    .twoStations, .changingRate, .changingLevel, .quotaSale, .overbooking, .bank, .callCentre,
    .appointments, .generalAppointments, .unpunctual, .slotSchedule, .ownService, .bestSchedule,
    .appointmentsAndWalkIns, .unlimitedWindow, .finiteWindow, .weeklyCycle, .workingDays,
    .notExpressed,
  ]
}
