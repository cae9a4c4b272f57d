#ifndef CGLPK_SHIM_H
#define CGLPK_SHIM_H

#include <glpk.h>
#include <setjmp.h>
#include <stdlib.h>
#include <string.h>

/// How a search for whole numbers ended.
enum whole_number_end {
  WHOLE_NUMBER_OPTIMAL = 0,
  /// The best so far; `bound` says how far it may be from the optimum.
  WHOLE_NUMBER_STOPPED = 1,
  WHOLE_NUMBER_INFEASIBLE = 2,
  /// Nothing was found in the time allowed.
  WHOLE_NUMBER_NOTHING = 3,
  /// The library gave up; `message` has its words.
  WHOLE_NUMBER_FAILED = 4,
};

/// Whole numbers x from 0 on that make the sum of cost * x small, with rows kept within limits.
///
/// Entry e says that column `columns[e]` counts `values[e]` times in row `rows[e]`, all from 1 on.
struct whole_number_problem {
  int row_count, column_count, entry_count;
  const double *row_least, *row_most, *costs;
  const int *rows, *columns;
  const double *values;
  int milliseconds;
  /// Asked now and then whether to stop; may be null.
  int (*stops)(void *context);
  void *context;
};

/// What was found.
struct whole_number_answer {
  enum whole_number_end end;
  double value, bound;
  char message[256];
};

/// What the library says while it works is kept for the case that it gives up.
struct whole_number_frame {
  jmp_buf after;
  struct whole_number_answer *answer;
  const struct whole_number_problem *problem;
};

static inline int whole_number_listen(void *info, const char *text) {
  struct whole_number_answer *answer = ((struct whole_number_frame *)info)->answer;
  strncpy(answer->message, text, sizeof answer->message - 1);
  return 1;
}

static inline void whole_number_give_up(void *info) {
  longjmp(((struct whole_number_frame *)info)->after, 1);
}

static inline void whole_number_watch(glp_tree *tree, void *info) {
  struct whole_number_frame *frame = (struct whole_number_frame *)info;
  const int node = glp_ios_best_node(tree);
  if (node > 0) frame->answer->bound = glp_ios_node_bound(tree, node);
  if (frame->problem->stops && frame->problem->stops(frame->problem->context))
    glp_ios_terminate(tree);
}

static inline void whole_number_search(struct whole_number_frame *frame, double *x) {
  const struct whole_number_problem *problem = frame->problem;
  struct whole_number_answer *answer = frame->answer;
  glp_prob *model = glp_create_prob();
  glp_set_obj_dir(model, GLP_MIN);
  glp_add_rows(model, problem->row_count);
  for (int row = 0; row < problem->row_count; row++) {
    const double least = problem->row_least[row], most = problem->row_most[row];
    glp_set_row_bnds(model, row + 1, least < most ? GLP_DB : GLP_FX, least, most);
  }
  glp_add_cols(model, problem->column_count);
  for (int column = 0; column < problem->column_count; column++) {
    glp_set_col_kind(model, column + 1, GLP_IV);
    glp_set_col_bnds(model, column + 1, GLP_LO, 0, 0);
    glp_set_obj_coef(model, column + 1, problem->costs[column]);
  }
  // The arrays of the library begin at 1.
  glp_load_matrix(
    model, problem->entry_count, problem->rows - 1, problem->columns - 1, problem->values - 1);

  glp_smcp linear;
  glp_init_smcp(&linear);
  linear.msg_lev = GLP_MSG_ERR;
  linear.tm_lim = problem->milliseconds;
  const int solved = glp_simplex(model, &linear);
  const int status = glp_get_status(model);
  if (solved == 0 && (status == GLP_NOFEAS || status == GLP_INFEAS)) {
    answer->end = WHOLE_NUMBER_INFEASIBLE;
  } else if (solved != 0 || status != GLP_OPT) {
    answer->end = WHOLE_NUMBER_NOTHING;
  } else {
    answer->bound = glp_get_obj_val(model);
    glp_iocp whole;
    glp_init_iocp(&whole);
    whole.msg_lev = GLP_MSG_ERR;
    whole.tm_lim = problem->milliseconds;
    whole.gmi_cuts = GLP_ON;
    whole.mir_cuts = GLP_ON;
    whole.cb_func = whole_number_watch;
    whole.cb_info = frame;
    const int found = glp_intopt(model, &whole);
    const int state = glp_mip_status(model);
    if (state == GLP_NOFEAS) {
      answer->end = WHOLE_NUMBER_INFEASIBLE;
    } else if (state != GLP_OPT && state != GLP_FEAS) {
      answer->end = WHOLE_NUMBER_NOTHING;
    } else {
      answer->end = found == 0 && state == GLP_OPT ? WHOLE_NUMBER_OPTIMAL : WHOLE_NUMBER_STOPPED;
      answer->value = glp_mip_obj_val(model);
      if (answer->end == WHOLE_NUMBER_OPTIMAL) answer->bound = answer->value;
      for (int column = 0; column < problem->column_count; column++)
        x[column] = glp_mip_col_val(model, column + 1);
    }
  }
  glp_delete_prob(model);
}

/// Searches the whole numbers `x`, one by column; says nothing, and comes back whatever happens.
///
/// The library ends the program on an error of its own unless the hook leaves it by a jump, after
/// which its environment has to be made anew (GLPK reference manual, section 6.4).
static inline struct whole_number_answer solve_whole_numbers(
  const struct whole_number_problem *problem, double *x) {
  struct whole_number_answer answer;
  memset(&answer, 0, sizeof answer);
  struct whole_number_frame frame;
  frame.answer = &answer;
  frame.problem = problem;
  glp_term_out(GLP_ON);
  glp_term_hook(whole_number_listen, &frame);
  if (setjmp(frame.after) == 0) {
    glp_error_hook(whole_number_give_up, &frame);
    whole_number_search(&frame, x);
    glp_error_hook(NULL, NULL);
    glp_term_hook(NULL, NULL);
  } else {
    answer.end = WHOLE_NUMBER_FAILED;
    glp_free_env();
  }
  return answer;
}

#endif
