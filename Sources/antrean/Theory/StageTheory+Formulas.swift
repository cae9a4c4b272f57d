import Experiments
import PassportOffice
import QueueingTheory
import RandomStreams
import Reports

extension StageTheory {
  /// What formulas say about the stages of a network; nothing about offices with a calendar.
  static func all(of network: OfficeNetwork) -> [StageTheory] {
    let load = LoadFacts(of: network)
    return network.stages.indices.compactMap { id in
      PlainStage(id, of: network, load: load).flatMap { StageTheory($0) }
    }
  }

  /// The most exact formula that describes a stage; nil without one or without a long run.
  init?(_ stage: PlainStage) {
    let isMarkovian = stage.service.isExponential && stage.hasPoissonArrivals
    if stage.joinProbabilities != nil || stage.meanPatience != nil {
      guard isMarkovian else { return nil }
      self.init(lossy: stage)
    } else if isMarkovian {
      self.init(markovian: stage)
    } else {
      self.init(general: stage)
    }
  }

  private init?(markovian stage: PlainStage) {
    let queue = MultiServerQueue(
      arrivalRate: stage.arrivalRate, serviceRate: 1 / stage.service.mean, desks: stage.desks)
    guard let queue else { return nil }
    self.init(
      stage: stage.name, formula: "M/M/\(stage.desks), Erlang C",
      meanWaitMinutes: queue.meanWait, waitingShare: queue.waitProbability,
      peopleInLine: queue.meanInLine, liberties: [])
  }

  private init?(lossy stage: PlainStage) {
    let (rate, serviceRate) = (stage.arrivalRate, 1 / stage.service.mean)
    guard let join = stage.joinProbabilities else {
      let queue = ImpatientQueue(
        arrivalRate: rate, serviceRate: serviceRate, desks: stage.desks,
        abandonmentRate: stage.meanPatience.map { 1 / $0 } ?? 0)
      guard let queue else { return nil }
      self.init(
        stage: stage.name, formula: "M/M/\(stage.desks)+M, Erlang A",
        meanWaitMinutes: queue.meanWait, waitingShare: queue.waitProbability,
        peopleInLine: queue.meanInLine, liberties: [])
      return
    }
    let queue = BalkingQueue(
      arrivalRate: rate, serviceRate: serviceRate, desks: stage.desks, joinProbabilities: join,
      abandonmentRate: stage.meanPatience.map { 1 / $0 } ?? 0)
    guard let queue else { return nil }
    let isLimitOnly = join.allSatisfy { $0 == 1 } && stage.meanPatience == nil
    self.init(
      stage: stage.name,
      formula: isLimitOnly
        ? Wording(
          en: "M/M/\(stage.desks)/\(stage.desks + join.count), birth and death",
          id: "M/M/\(stage.desks)/\(stage.desks + join.count), kelahiran dan kematian")
        : Wording(
          en: "M/M/\(stage.desks) with balking, birth and death",
          id: "M/M/\(stage.desks) dengan penolakan antre, kelahiran dan kematian"),
      meanWaitMinutes: queue.meanWaitOfJoined, waitingShare: queue.waitProbabilityOfJoined,
      peopleInLine: queue.meanInLine, liberties: [])
  }

  private init?(general stage: PlainStage) {
    let mean = stage.service.mean
    let variation = stage.service.variance / (mean * mean)
    let queue = GeneralQueueApproximation(
      arrivalRate: stage.arrivalRate, gapVariation: 1, meanService: mean,
      serviceVariation: variation, desks: stage.desks)
    guard let queue, variation.isFinite else { return nil }
    var liberties: [Wording] = []
    if !stage.hasPoissonArrivals {
      liberties.append(
        Wording(
          en: "what comes from other stages is taken as Poisson",
          id: "yang datang dari tahap lain dianggap Poisson"))
    }
    let constant =
      stage.service.isConstant && stage.allowsSums
      ? ConstantServiceQueue(
        arrivalRate: stage.arrivalRate, serviceTime: mean, desks: stage.desks) : nil
    let (formula, wait, share): (Wording, Double, Double?)
    if stage.desks == 1 {
      (formula, share) = ("M/G/1, Pollaczek-Khinchine", queue.markovian.utilisation)
      wait = queue.allenCunneenMeanWait
    } else if let constant {
      (formula, share) = ("M/D/\(stage.desks), Crommelin", constant.waitProbability)
      wait = constant.meanWait
    } else {
      let interpolated = stage.allowsSums ? queue.kimuraMeanWait : nil
      let author = interpolated == nil ? "Allen-Cunneen" : "Kimura"
      (formula, share) = ("M/G/\(stage.desks), \(author)", nil)
      wait = interpolated ?? queue.allenCunneenMeanWait
      liberties.append(
        Wording(
          en: "an approximation from the mean and the variance of the service time",
          id: "hampiran dari rata-rata dan ragam lama pelayanan"))
    }
    self.init(
      stage: stage.name, formula: formula, meanWaitMinutes: wait, waitingShare: share,
      peopleInLine: stage.arrivalRate * wait, liberties: liberties)
  }
}

extension PlainStage {
  /// Whether sums over desks are short: those for constant service grow with their square.
  fileprivate var allowsSums: Bool { desks <= 500 }
}
