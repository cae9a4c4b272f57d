public import ArgumentParser
public import Experiments

extension SweepDesign.Kind: ExpressibleByArgument {}

extension SensitivityMethod: ExpressibleByArgument {}
