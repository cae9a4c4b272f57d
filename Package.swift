// swift-tools-version:6.2
import PackageDescription

/// One set of rules for every target: Swift 6 mode comes with the tools version.
let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// What simulations spend their time in is optimized in debug builds too, with its assertions.
let simulating: [SwiftSetting] =
  strict + [.unsafeFlags(["-O", "-assert-config", "Debug"], .when(configuration: .debug))]

let package = Package(
  name: "Antrean",
  products: [.executable(name: "antrean", targets: ["antrean"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
  ],
  targets: [
    .systemLibrary(name: "CGSL", pkgConfig: "gsl", providers: [.apt(["libgsl-dev"])]),
    .systemLibrary(name: "CGLPK", providers: [.apt(["libglpk-dev"])]),
    .systemLibrary(name: "CProcessor"),
    .target(name: "EventKernel", swiftSettings: simulating),
    .target(name: "RandomStreams", dependencies: ["CGSL"], swiftSettings: simulating),
    .target(name: "Statistics", dependencies: ["CGSL"], swiftSettings: simulating),
    .target(name: "QueueingTheory", dependencies: ["CGSL"], swiftSettings: simulating),
    .target(
      name: "PassportOffice", dependencies: ["CProcessor", "EventKernel", "RandomStreams"],
      swiftSettings: simulating),
    .target(
      name: "Benchmarks",
      dependencies: [
        "EventKernel", "RandomStreams", "PassportOffice", "Experiments",
        .product(name: "HeapModule", package: "swift-collections"),
      ], swiftSettings: strict),
    .target(
      name: "Experiments",
      dependencies: ["EventKernel", "RandomStreams", "PassportOffice", "Statistics"],
      swiftSettings: simulating),
    .target(
      name: "Planning",
      dependencies: [
        "CGLPK", "EventKernel", "PassportOffice", "Experiments", "Statistics", "QueueingTheory",
      ],
      swiftSettings: strict),
    .target(
      name: "Scenarios",
      dependencies: [
        "EventKernel", "RandomStreams", "PassportOffice", "Experiments", "Planning",
        .product(name: "Yams", package: "Yams"),
      ], swiftSettings: strict),
    .target(
      name: "ResultStorage",
      dependencies: ["EventKernel", "PassportOffice", "Experiments", "Planning", "Statistics"],
      swiftSettings: strict),
    .target(
      name: "Reports",
      dependencies: ["EventKernel", "PassportOffice", "Experiments", "Planning", "Statistics"],
      swiftSettings: strict),
    .target(
      name: "Validation", dependencies: ["Statistics", "QueueingTheory"], swiftSettings: strict),
    .executableTarget(
      name: "validate",
      dependencies: [
        "Validation", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: strict),
    .executableTarget(
      name: "antrean",
      dependencies: [
        "EventKernel", "RandomStreams", "PassportOffice", "Experiments", "Planning", "Scenarios",
        "QueueingTheory", "ResultStorage", "Reports", "Benchmarks",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: strict),
    .target(name: "TestSupport", path: "Tests/Support", swiftSettings: strict),
    .testTarget(name: "EventKernelTests", dependencies: ["EventKernel", "TestSupport"]),
    .testTarget(
      name: "RandomStreamsTests", dependencies: ["RandomStreams", "CGSL", "TestSupport"]),
    .testTarget(name: "StatisticsTests", dependencies: ["Statistics", "TestSupport"]),
    .testTarget(name: "QueueingTheoryTests", dependencies: ["QueueingTheory", "TestSupport"]),
    .testTarget(
      name: "ValidationTests",
      dependencies: ["Validation", "Statistics", "QueueingTheory", "TestSupport"]),
    .testTarget(
      name: "PassportOfficeTests",
      dependencies: ["PassportOffice", "EventKernel", "RandomStreams", "TestSupport"]),
    .testTarget(
      name: "ExperimentsTests",
      dependencies: [
        "Experiments", "PassportOffice", "EventKernel", "RandomStreams", "Statistics",
        "TestSupport",
      ]),
    .testTarget(
      name: "PlanningTests",
      dependencies: [
        "Planning", "Experiments", "PassportOffice", "EventKernel", "RandomStreams", "Statistics",
        "QueueingTheory", "TestSupport",
      ]),
    .testTarget(
      name: "ScenariosTests",
      dependencies: [
        "Scenarios", "Experiments", "PassportOffice", "EventKernel", "RandomStreams",
        "TestSupport",
      ]),
    .testTarget(
      name: "ReportsTests",
      dependencies: [
        "Reports", "ResultStorage", "Experiments", "PassportOffice", "EventKernel",
        "RandomStreams", "TestSupport",
      ]),
    .testTarget(
      name: "BenchmarksTests",
      dependencies: ["Benchmarks", "EventKernel", "PassportOffice", "TestSupport"]),
    .testTarget(name: "CommandTests", dependencies: ["antrean", "Experiments", "TestSupport"]),
    .testTarget(name: "TidyTests", dependencies: ["TestSupport"]),
  ]
)

// Tests follow the rules of their own language mode, but no warning passes there either.
for target in package.targets where target.type == .test {
  target.swiftSettings = [.treatAllWarnings(as: .error)]
}
