import EventKernel
import PassportOffice

/// Everything of a record that a scope may ask for.
struct RecordPlace {
  var traits: Traits
  /// Place of the name of the stage.
  var stage = 0
  var dayIndex: Int32
  var arrivalIndex: Int32
  /// Joining, coming or the need.
  var at: SimInstant
  /// Place among the words of the axis, or nil where the record has no outcome.
  var outcome: Int?

  /// `stageNames` are the places of the names by stage.
  init(_ stop: StopRecord, stageNames: [Int]) {
    traits = stop.traits
    stage = stageNames[Int(stop.stage)]
    dayIndex = stop.dayIndex
    arrivalIndex = stop.arrivalIndex
    at = stop.joined
    outcome = Int(stop.outcome.rawValue)
  }

  init(_ visit: VisitRecord) {
    traits = visit.traits
    dayIndex = visit.dayIndex
    arrivalIndex = visit.arrivalIndex
    at = visit.came
  }

  init(_ person: PersonRecord) {
    traits = person.traits
    dayIndex = person.dayIndex
    arrivalIndex = person.arrivalIndex
    at = person.need
    outcome = Int(person.fate.rawValue)
  }

  /// The place along an axis; nil where it has none, as an arrival beyond those told apart.
  func position(along axis: ScopeAxis, firstWeekday: Int) -> Int? {
    let position: Int? =
      switch axis.key {
      case .office: Int(traits.office)
      case .region: Int(traits.region)
      case .stage: stage
      case .channel: Int(traits.channel.rawValue)
      case .firstChannel: Int(traits.firstChannel.rawValue)
      case .application: Int(traits.application)
      case .group: Int(traits.group)
      case .personClass: Int(traits.classID)
      case .dayIndex: Int(dayIndex) - 1
      case .arrivalIndex: Int(arrivalIndex) - 1
      case .hour: Int(at.timeOfDay.microseconds / SimDuration.minutes(30).microseconds)
      case .weekday: weekday(ofDay: at.day, firstWeekday: firstWeekday)
      case .outcome: outcome
      case .month: axis.month(ofDay: at.day)
      }
    guard let position, axis.labels.indices.contains(position) else { return nil }
    return position
  }
}

/// The weekday of a day counted from the start, 0 for Monday.
func weekday(ofDay day: Int, firstWeekday: Int) -> Int {
  let offset = (firstWeekday + day) % 7
  return offset < 0 ? offset + 7 : offset
}

extension Cube {
  /// The cell of a record; nil where it has no place along an axis.
  func cell(of place: RecordPlace, firstWeekday: Int) -> Int? {
    var cell = 0
    for (axis, stride) in zip(axes, strides) {
      guard let position = place.position(along: axis, firstWeekday: firstWeekday) else {
        return nil
      }
      cell += position * stride
    }
    return cell
  }
}
