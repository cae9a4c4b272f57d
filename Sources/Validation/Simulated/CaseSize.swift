/// How often a model of a finite horizon is run.
struct CaseSize {
  /// Replications of the short form.
  var replications: Int
  /// Quantities so rare or so widely spread that many more would be needed.
  var wide: Set<String>

  init(_ replications: Int, wide: Set<String> = []) {
    self.replications = replications
    self.wide = wide
  }

  /// By instance, from the spread in such a run: a bias of 4.5 % is seen in nine of ten cases, of
  /// most instances in some seconds of a processor.
  static let all: [String: CaseSize] = [
    "ap_10": CaseSize(44_000, wide: ["frac_shows_wait>30", "E[W_2|show]", "P(W_10>30|show)"]),
    "ap_10ns": CaseSize(54_000, wide: ["E[W_2|show]"]),
    "ap_bailey25": CaseSize(16_000, wide: ["E_idle_until_completion", "P(W_25=0|show)"]),
    "ap_c3": CaseSize(58_000, wide: ["E[W_4|show]"]),
    "ap_hm5": CaseSize(62_000, wide: ["E[W_2|show]"]),
    "ap_indiv25": CaseSize(18_000, wide: ["E[W_2|show]", "P(W_25=0|show)"]),
    "ap_uneq": CaseSize(63_000),
    "apr_a": CaseSize(31_000),
    "apr_b": CaseSize(28_000),
    "aw_a": CaseSize(27_000, wide: ["E[W|show] last", "P(empty at close)"]),
    "aw_b": CaseSize(21_000, wide: ["P(empty at close)"]),
    "bk_a": CaseSize(680),
    "bk_b": CaseSize(670),
    "bk_c": CaseSize(680),
    "day_a": CaseSize(
      25_000, wide: ["E_Q(420)", "E_Q(120)", "E_Q(300)", "P(empty at close)", "E_Q(240)"]),
    "day_b": CaseSize(26_000, wide: ["E_Q(120)", "P(empty at close)", "E_Q(300)"]),
    "day_c": CaseSize(20_000, wide: ["P(empty at close)"]),
    "day_lawbank": CaseSize(15_000, wide: ["E_Q(60)", "E_Q(420)", "P(empty at close)"]),
    "fel_a": CaseSize(2_000, wide: ["P(delay,110)", "P(delay,350)", "P(delay,230)"]),
    "gl_ga": CaseSize(36_000, wide: ["E[W_2|show]"]),
    "gl_ln": CaseSize(31_000, wide: ["E[W_2|show]"]),
    "gl_ln_ns": CaseSize(38_000, wide: ["E[W_2|show]"]),
    "gp_a": CaseSize(11_000, wide: ["dispersion_index"]),
    "hm_opt_2_1": CaseSize(1_000, wide: ["opt_cost"]),
    "hm_opt_3_1": CaseSize(7_100),
    "hm_opt_4_0": CaseSize(1_000, wide: ["opt_cost"]),
    "hm_opt_5_0": CaseSize(5_100),
    "mahes_het15": CaseSize(370, wide: ["sum_E_wait"]),
    "mahes_hom10": CaseSize(39_000),
    "mtg_a": CaseSize(2_700),
    "mtg_b": CaseSize(990),
    "mtg_c": CaseSize(2_500),
    "mtg_d": CaseSize(1_900),
    "mtg_e": CaseSize(1_600),
    "nhpp_a": CaseSize(11_000),
    "ob_a": CaseSize(48_000),
    "per_a": CaseSize(16_000),
    "per_b": CaseSize(6_200, wide: ["P(allbusy,12.0)"]),
    "qt_a": CaseSize(3_700),
    "qt_b": CaseSize(38_000),
    "qt_c": CaseSize(13_000),
    "sl_a": CaseSize(30_000, wide: ["P(tardy)", "E_tardiness"]),
    "sl_b": CaseSize(58_000),
    "sl_koole": CaseSize(16_000, wide: ["E[W_24|show]"]),
    "sl_ll": CaseSize(29_000),
    "ssj_cc10": CaseSize(870, wide: ["wait_per_expected_call_s", "lost_fraction"]),
    "ssj_cc400": CaseSize(3_000),
    "tan_a": CaseSize(31_000),
    "tmm1_a": CaseSize(66_000),
    "tmmc_a": CaseSize(27_000, wide: ["E_Q(60)", "E_Q(30)", "P(N(10)>=c)", "E_Q(10)"]),
    "un_a": CaseSize(51_000, wide: ["E[W_2|show]"]),
    "wd_a": CaseSize(730),
    "wd_b": CaseSize(100),
    "wd_c": CaseSize(210),
    "wk_a": CaseSize(690, wide: ["E_backlog_end_Thu", "E_backlog_end_Fri"]),
    "ssj_bank": CaseSize(1_900, wide: ["E_total_wait_hours_per_day", "E_minutes_after_close"]),
    "dn_law": CaseSize(27_000, wide: ["E[D_2]"]),
    "dn_b": CaseSize(20_000),
    "dn_c": CaseSize(41_000, wide: ["E[D_20]"]),
    "cal_a": CaseSize(2),
    "cal_b": CaseSize(2),
  ]
}
