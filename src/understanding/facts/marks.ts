/** What stands around a phrase and changes what it says: "not", "about", "I think", "no idea whether". */
import { FACTS, type FactId } from '../../contract/facts.ts';
import type { Match, Placed } from '../phrases/match.ts';
import type { Mark, Meaning } from '../phrases/phrases.ts';
import { plainAnswerIn } from '../vocabulary.ts';

export interface Span {
  /** The first token, and the one behind the last. */
  readonly from: number;
  readonly to: number;
}

/** Words between a hedge and what it is said of, at most; and behind "don't know". */
const HEDGE_REACH = 4;
const UNKNOWN_REACH = 9;
const FILLERS = 3;

const isYesOrNo = (meaning: Meaning): boolean =>
  meaning.kind === 'fact' && FACTS[meaning.fact].kind === 'boolean';

interface FactSaid extends Span {
  readonly fact: FactId;
}

export class Marks {
  readonly #placed: Placed;
  readonly #byMark = new Map<Mark, Span[]>();
  readonly #fillers = new Set<number>();
  readonly #facts: readonly FactSaid[];

  constructor(placed: Placed, matches: readonly Match<Meaning>[]) {
    this.#placed = placed;
    this.#facts = matches.flatMap(({ meaning, from, to }) =>
      meaning.kind === 'fact' ? [{ fact: meaning.fact, from, to }] : [],
    );
    for (const { meaning, from, to } of matches) {
      if (meaning.kind !== 'mark') continue;
      const list = this.#byMark.get(meaning.mark) ?? [];
      list.push({ from, to });
      this.#byMark.set(meaning.mark, list);
      if (meaning.mark === 'fillers') for (let at = from; at < to; at += 1) this.#fillers.add(at);
    }
  }

  /** Whether a "not" stands directly before, or with small words between; in a gap; or a "no" alone behind ("Trial: no"). */
  isNegated({ from, to, skipped, meaning }: Match<Meaning>): boolean {
    const isInGap = (mark: Span): boolean =>
      mark.from > from && skipped.includes(mark.from) && this.#isOneClause(mark.from, to - 1);
    return (
      this.#standsBefore('negations', from) ||
      this.#isOfNegated(from, meaning) ||
      this.of('negations').some(isInGap) ||
      (isYesOrNo(meaning) && this.#isDenied(to))
    );
  }

  /** Whether an "or" leads to it from something of the same fact that is negated: "not a global admin or a billing admin". */
  #isOfNegated(from: number, meaning: Meaning): boolean {
    if (meaning.kind !== 'fact') return false;
    return this.of('or').some(
      (or) =>
        or.to <= from &&
        this.#areFillers(or.to, from) &&
        this.#facts.some(
          (other) =>
            other.fact === meaning.fact &&
            other.to === or.from &&
            this.#isOneClause(other.from, from) &&
            this.#standsBefore('negations', other.from),
        ),
    );
  }

  #areFillers(from: number, to: number): boolean {
    if (to - from > FILLERS) return false;
    for (let at = from; at < to; at += 1) if (!this.#fillers.has(at)) return false;
    return true;
  }

  #isDenied(to: number): boolean {
    const answer = this.#placed.message.tokens[to];
    if (answer === undefined || answer.breakBefore !== 'none' || !this.#breaks(to + 1)) return false;
    const written = this.#placed.message.text.slice(answer.start, answer.end);
    return plainAnswerIn(written) === 'no' || this.of('negations').some((mark) => mark.from === to);
  }

  /** Whether it is only asked about: "must I be a global admin". */
  isOnlyAsked({ from }: Span): boolean {
    return this.#standsBefore('onlyAsked', from);
  }

  /** Whether a number is said to be not exact. */
  isApproximate(at: number): boolean {
    return (
      this.#placed.message.tokens[at]?.inexact === true ||
      this.#placed.message.tokens[at]?.isPartOfDay === true ||
      this.#standsBefore('approximately', at) ||
      this.of('approximatelyBehind').some(
        (mark) => mark.from > at && mark.from - at <= 2 && this.#isOneClause(at, mark.from),
      )
    );
  }

  /** Whether something is said to be not certain. */
  isHedged({ from, to }: Span): boolean {
    return (
      this.of('perhaps').some(
        (mark) => mark.to <= from && from - mark.to <= HEDGE_REACH && this.#isOneClause(mark.from, from),
      ) ||
      this.of('perhapsBehind').some(
        (mark) => mark.from >= to && mark.from - to <= 1 && this.#isSaidOf(to, mark),
      )
    );
  }

  /** Whether it is said that this is not known. */
  isUnknown({ from, to }: Span): boolean {
    return this.of('dontKnow').some((mark) => {
      const isBehind =
        mark.from <= from && from - mark.to <= UNKNOWN_REACH && this.#isOneClause(mark.to - 1, from);
      const isBefore =
        mark.from >= to && mark.from - to <= 2 && !this.#isApart(to, mark.from) && this.#breaks(mark.to);
      return isBehind || isBefore;
    });
  }

  of(mark: Mark): readonly Span[] {
    return this.#byMark.get(mark) ?? [];
  }

  #standsBefore(mark: Mark, from: number): boolean {
    return this.of(mark).some((one) => {
      return one.to <= from && this.#isOneClause(one.from, from) && this.#areFillers(one.to, from);
    });
  }

  /** Whether a mark behind belongs to what stands before: nothing between them, or it stands there all alone. */
  #isSaidOf(to: number, mark: Span): boolean {
    if (this.#isOneClause(to - 1, mark.from)) return true;
    return mark.from === to && !this.#isSentenceEnd(mark.from) && this.#breaks(mark.to);
  }

  #breaks(at: number): boolean {
    return (this.#placed.message.tokens[at]?.breakBefore ?? 'sentence') !== 'none';
  }

  /** Whether a sentence ends between, but for a question that is answered at once: "is it a trial? no idea". */
  #isApart(to: number, at: number): boolean {
    if (!this.#isSentenceEnd(at)) return false;
    const { text, tokens } = this.#placed.message;
    return at > to || !/^\s*\?\s*$/u.test(text.slice(tokens[at - 1]?.end, tokens[at]?.start));
  }

  #isSentenceEnd(at: number): boolean {
    return this.#placed.message.tokens[at]?.breakBefore === 'sentence';
  }

  /** Whether nothing breaks between two tokens. */
  #isOneClause(first: number, last: number): boolean {
    for (let at = first + 1; at <= last; at += 1) if (this.#breaks(at)) return false;
    return true;
  }
}
