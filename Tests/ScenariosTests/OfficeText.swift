/// The text of a small office: open on weekdays from 08:00 to 16:00, 100 days in 2023.
///
/// Each part may be replaced; `top` adds lines at the top of the file.
func officeText(
  calendar: String = "{measure: {from: 2023-01-02, through: 2023-04-11}, follow: 1 week}",
  demand: String = "[{id: all, rate: 20 / working day}]",
  top: String = "",
  shifts: String = "[{id: day, desks: {interview: 2}}]",
  stages: String = "[{id: interview, service: {exponential: {mean: 9 min}}}]",
  office: String = ""
) -> String {
  """
  name: small
  calendar: \(calendar)
  demand: \(demand)
  \(top)
  offices:
    padang:
      staff: {shifts: \(shifts)}
      stages: \(stages)
      \(office)
  """
}
