/**
 * Forms of concepts that are too common to mean them. "March" is listed for protest and "will" for deliberate; the
 * library's own sentences show that such a word stands in disputes that have nothing to do with the concept.
 */

/** What is asked of a form: its only word as a token, and its concept. Forms of several words are never vague. */
export interface JudgedForm {
  readonly concept: number;
  readonly tokens: readonly number[];
}

/** A sentence of the library: its distinct tokens, and its dispute's required concepts with its pivot. */
export interface JudgingUnit {
  readonly tokens: ReadonlySet<number>;
  readonly concepts: ReadonlySet<number>;
}

/** Sentences that must hold a word before it is judged. */
const LEAST_SENTENCES = 6;
/** How many times as often as other sentences those with the word must belong to a dispute that requires the concept. */
const LEAST_LIFT = 3;

/** Return the forms that are not vague. Concepts that no dispute requires are not judged. */
export function withoutVagueForms<Form extends JudgedForm>(
  forms: readonly Form[],
  units: readonly JudgingUnit[],
): Form[] {
  const required = new Map<number, number>();
  const holders = new Map<number, JudgingUnit[]>();
  const judged = new Set(forms.filter((form) => form.tokens.length === 1).map((form) => form.tokens[0]));
  for (const unit of units) {
    for (const concept of unit.concepts) required.set(concept, (required.get(concept) ?? 0) + 1);
    for (const token of unit.tokens) {
      if (!judged.has(token)) continue;
      const list = holders.get(token);
      if (list) list.push(unit);
      else holders.set(token, [unit]);
    }
  }
  return forms.filter((form) => {
    const [token] = form.tokens;
    const usual = (required.get(form.concept) ?? 0) / Math.max(1, units.length);
    const found = form.tokens.length === 1 && token !== undefined ? (holders.get(token) ?? []) : [];
    if (usual === 0 || found.length < LEAST_SENTENCES) return true;
    const share = found.filter((unit) => unit.concepts.has(form.concept)).length / found.length;
    return share >= Math.min(1, usual * LEAST_LIFT);
  });
}
