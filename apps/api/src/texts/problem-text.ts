/** What a reader is told: what happened, and what to do next. */
export interface ProblemText {
  title: string;
  detail: string;
}
