import type { Problem } from '@lianfang/contracts';
import { RefusedError, UnreachableError } from '../lib/http.ts';
import type { OfficeTexts } from '../texts/office-zh-cn.ts';
import type { Texts } from '../texts/zh-cn.ts';
import type { FormError } from './form-error.ts';

/** Why the server did not take a form, beside the fields it names. */
export function explainRefusal(
  error: Error,
  isField: (name: string) => boolean,
  states: Texts['states'],
  form: OfficeTexts['form'],
): FormError[] {
  if (error instanceof UnreachableError) {
    return [whole(form.sentence(states.unreachable, states.unreachableHint))];
  }
  if (!(error instanceof RefusedError && error.problem)) {
    return [whole(form.sentence(form.notSaved, states.failedHint))];
  }
  const { errors, title, detail, status, requestId } = error.problem;
  const beside = errors.map((one) => toFormError(one, isField));
  if (beside.length > 0) return beside;
  const said = form.sentence(title, detail);
  return [whole(status >= 500 ? form.withRequestId(said, requestId) : said)];
}

/** `#/password` is the field `password`, `#/levelWords/high` the field `levelWords/high`. */
function toFormError(
  { pointer, message }: Problem['errors'][number],
  isField: (name: string) => boolean,
): FormError {
  const name = pointer.replace(/^#\//, '');
  return isField(name) ? { field: name, message } : whole(message);
}

function whole(message: string): FormError {
  return { field: null, message };
}
