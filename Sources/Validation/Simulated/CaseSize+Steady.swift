extension CaseSize {
  /// Replications of the models in a steady state by instance, found as those of `all`; at least a
  /// hundred.
  static let steady: [String: Int] = [
    "mm1_a": 610, "mm1_b": 360, "mm1_c": 220, "mmc_a": 400, "mmc_b": 450, "mmc_c": 470,
    "mmc_pwf": 1_300, "mmc_eye": 410, "mmc_hp12c": 160, "erlb_a_expo": 190, "erlb_a_dete": 110,
    "erlb_a_logn": 370, "erlb_b": 100, "mmck_a": 100, "mmck_b": 100, "mmck_simmer": 610,
    "erla_a": 290, "erla_b": 780, "erla_c": 200, "mmcD_a": 330, "balk_a": 100, "balk_b": 380,
    "mginf_a": 850, "mginf_b": 750, "mginf_c": 5_900, "mmcprio_a": 130, "mmcprio_b": 170,
    "mm1pre_a": 120, "mxm1_a": 550, "mxmc_a": 450, "jack_a": 110, "disc_a": 810, "repair_a": 100,
    "md1_a": 1_800, "mek1_a": 570, "mek1_b": 350, "mh21_a": 500, "mln1_a": 460, "mu1_a": 500,
    "mgam1_a": 410, "mtri1_a": 420, "mg1np_a": 100, "mg1np_b": 130, "mg1pr_a": 100, "mg1v_a": 520,
    "mm1fb_a": 310, "dm1_a": 430, "ekm1_a": 490, "h2m1_a": 560, "um1_a": 430, "dmc_a": 450,
    "e2mc_a": 590, "mdc_a": 410, "mdc_b": 180, "mdc_c": 280, "me2c_a": 440, "me4c_a": 250,
    "mh2c_a": 640, "e2e3_a": 290, "h2e2_a": 190, "mmcG_a": 570, "mmcG_b": 210, "br_a": 260,
    "p2_a": 260, "simc_Triage_util": 190, "simc_TriageQ_NumInQ": 3_000, "simt_arrivals": 100,
    "simt_throughput": 100,
  ]
}
