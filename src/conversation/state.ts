/**
 * What a conversation remembers: the facts with who said them, the language, where in a guide the person is, and what
 * stands on the screen. What to ask next follows from the facts; only a card that is half answered is remembered.
 */
import { z } from 'zod';
import { FACT_IDS, type FactId, type Facts, idsIn, pickFacts } from '../contract/facts.ts';
import { readFacts } from '../eligibility/case.ts';
import { FAQ_GROUPS } from '../knowledge/faq.ts';
import { INTENTS, OUT_OF_SCOPE } from '../understanding/intents.ts';
import { askedAboutSchema, pendingSchema, tenantSchema } from './kept.ts';
import type { Answer, Answers, InputError, Language, SaidBy } from './model.ts';
import { INPUT_ERRORS, LANGUAGES, SAID_BY, THANKED_FOR } from './model.ts';
import { portfolioFoundSchema } from './reading-documents.ts';

const factId = z.enum(FACT_IDS);
const planFact = z.enum(['sourcePlan', 'targetPlan']);

const inputErrorSchema = z.strictObject({
  code: z.enum(INPUT_ERRORS),
  min: z.number().optional(),
  max: z.number().optional(),
  plans: z.array(z.string()).optional(),
});

const pageSchema = z.discriminatedUnion('view', [
  /** `resumed` where steps that were left are taken up again, `thanked` for the turn in which an answer was given. */
  z.strictObject({
    view: z.literal('main'),
    resumed: z.literal(true).optional(),
    thanked: z.enum(THANKED_FOR).optional(),
  }),
  z.strictObject({ view: z.literal('finished'), thanked: z.enum(THANKED_FOR).optional() }),
  z.strictObject({ view: z.literal('feedback'), about: z.int().min(0) }),
  z.strictObject({
    view: z.enum([
      'why',
      'answers',
      'summary',
      'targets',
      'status',
      'help',
      'guides',
      'stuck',
      'confirm-restart',
      'human',
    ]),
  }),
  z.strictObject({
    view: z.literal('unclear'),
    text: z.string(),
    nearest: z.array(z.enum(INTENTS)).exactOptional(),
  }),
  z.strictObject({ view: z.literal('out-of-scope'), subject: z.enum(OUT_OF_SCOPE) }),
  z.discriminatedUnion('of', [
    z.strictObject({ view: z.literal('faq'), of: z.literal('subjects') }),
    z.strictObject({
      view: z.literal('faq'),
      of: z.enum([...FAQ_GROUPS, 'meant']),
      topics: z.array(z.string()),
    }),
  ]),
  z.strictObject({ view: z.literal('faq-answer'), topic: z.string() }),
  /** `list` is what one came from, to go back to. */
  z.strictObject({ view: z.literal('replacements'), list: portfolioFoundSchema.optional() }),
  z.strictObject({ view: z.literal('portfolio'), found: portfolioFoundSchema.nullable() }),
  z.strictObject({
    view: z.literal('choose-plan'),
    fact: planFact,
    plans: z.array(z.string()),
    entered: z.string(),
  }),
]);
const showingSchema = z.discriminatedUnion('view', [
  pageSchema,
  /** `before` is what one comes back to. */
  z.strictObject({ view: z.literal('forget'), before: pageSchema }),
]);
/** What stands on the screen; `main` is whatever the facts and the guide lead to. */
export type Showing = Immutable<z.infer<typeof showingSchema>>;
type Immutable<T> = T extends object ? { readonly [K in keyof T]: Immutable<T[K]> } : T;

const stateSchema = z.strictObject({
  version: z.literal(1),
  language: z.enum(LANGUAGES),
  /** False while the language is only the client's; true once the person has asked for it. */
  languageChosen: z.boolean(),
  /** What the person came for; null until they have said. */
  goal: z.enum(['check', 'why-not', 'steps']).nullable(),
  facts: z.unknown(),
  said: z.partialRecord(factId, z.strictObject({ by: z.enum(SAID_BY), at: z.number() })),
  /** A form that is not finished: what was entered and is not right, and answers taken up again. */
  draft: z.strictObject({
    changing: z.array(factId),
    /** The answers were taken up by going back, and going back again leads to those before them. */
    goingBack: z.boolean(),
    entered: z.partialRecord(factId, z.string()),
    errors: z.partialRecord(factId, inputErrorSchema),
  }),
  /** The guide the person has begun; `at` is the step, from 0; `open` while its step is what `main` shows. */
  guide: z
    .strictObject({
      id: z.string(),
      at: z.int().min(0),
      finished: z.boolean(),
      open: z.boolean(),
      /** The switch that the guide starts was said to be done. */
      switched: z.literal(true).optional(),
      /** The guides and steps that this guide was opened from, to go back to, the last one last. */
      from: z.array(z.strictObject({ id: z.string(), at: z.int().min(0) })),
    })
    .nullable(),
  showing: showingSchema,
  /** What the newest card with open questions asked; while some of it is open, nothing else is asked. */
  asked: z.array(factId).default([]),
  /** What was understood of a text, until it is confirmed. */
  pending: pendingSchema.nullable().default(null),
  /** What was told as a rough number; asked again where the exact one decides. */
  rough: z.array(factId).default([]),
  /** What the newest text told, so that "no, 340" is understood of it. */
  told: z.array(factId).default([]),
  /** What was read of the tenant. */
  tenant: tenantSchema.nullable().default(null),
  /** What "did this help?" was asked about, oldest first, and the number of the next. */
  feedback: z
    .strictObject({ next: z.int().min(0), asked: z.array(askedAboutSchema).catch([]) })
    .default({ next: 0, asked: [] }),
  /** The token of the newest card; a press that carries another comes from an older one. */
  token: z.string(),
});

type Stored = z.infer<typeof stateSchema>;
export type State = Readonly<Omit<Stored, 'facts' | 'showing'>> & {
  readonly facts: Facts;
  readonly showing: Showing;
};
export type Draft = State['draft'];
export type Guide = NonNullable<State['guide']>;
export type Pending = NonNullable<State['pending']>;
export type KeptTenant = NonNullable<State['tenant']>;
export type AskedAbout = State['feedback']['asked'][number];

export const EMPTY_DRAFT: Draft = { changing: [], goingBack: false, entered: {}, errors: {} };

/** A conversation in which nothing was said yet. */
export const newState = (language: Language): State => ({
  version: 1,
  language,
  languageChosen: false,
  goal: null,
  facts: {},
  said: {},
  draft: EMPTY_DRAFT,
  guide: null,
  showing: { view: 'main' },
  asked: [],
  pending: null,
  rough: [],
  told: [],
  tenant: null,
  feedback: { next: 0, asked: [] },
  token: '',
});

/**
 * A state as it was stored.
 * @returns null where it cannot be read, so that the conversation is started anew
 */
export const parseState = (json: unknown): State | null => {
  const stored = stateSchema.safeParse(json);
  if (!stored.success) return null;
  const facts = readFacts(stored.data.facts);
  return facts === null ? null : { ...stored.data, facts };
};

/** The facts with who said them and when. */
export const answersOf = ({ facts, said }: State): Answers => {
  const answers: { [F in FactId]?: Answer } = {};
  for (const fact of FACT_IDS) {
    const value = facts[fact];
    if (value === undefined) continue;
    answers[fact] = { value, by: said[fact]?.by ?? 'person', at: said[fact]?.at ?? 0 };
  }
  return answers;
};

const isEmptyDraft = ({ changing, goingBack, entered, errors }: Draft): boolean =>
  changing.length === 0 &&
  !goingBack &&
  Object.keys(entered).length === 0 &&
  Object.keys(errors).length === 0;

/** The state without what stands in the form for some facts. */
export const withoutDraft = (state: State, facts: readonly FactId[]): State => {
  const { draft } = state;
  if (facts.length === 0 || isEmptyDraft(draft)) return state;
  const gone = new Set<string>(facts);
  const without = <T>(record: Partial<Record<FactId, T>>): Partial<Record<FactId, T>> =>
    Object.fromEntries(Object.entries(record).filter(([fact]) => !gone.has(fact)));
  const changing = draft.changing.filter((fact) => !gone.has(fact));
  return {
    ...state,
    draft: {
      changing,
      goingBack: draft.goingBack && changing.length > 0,
      entered: without(draft.entered),
      errors: without(draft.errors),
    },
  };
};

/** The state without some facts, as if they had never been said. */
export const withoutFacts = (state: State, facts: readonly FactId[]): State => ({
  ...state,
  facts: pickFacts(
    state.facts,
    FACT_IDS.filter((fact) => !facts.includes(fact)),
  ),
});

/** The state without what was to be confirmed or settled of some facts, which are said now. */
const withoutDoubts = (state: State, facts: readonly FactId[], by: SaidBy): State => {
  const left = (fact: FactId): boolean => !facts.includes(fact);
  const { pending, rough, tenant } = state;
  // What was read says nothing of what the person meant.
  const isMeant = by === 'person' || by === 'case';
  return {
    ...state,
    pending: pending === null || !isMeant ? pending : withoutPending(pending, facts),
    rough: rough.filter(left),
    tenant: tenant === null ? null : { ...tenant, unsettled: tenant.unsettled.filter(left) },
  };
};

/** What is to be confirmed without some facts; null where nothing is left. */
const withoutPending = (pending: Pending, facts: readonly FactId[]): Pending | null => {
  const left = FACT_IDS.filter((fact) => !facts.includes(fact));
  const sure = pickFacts(pending.facts, left);
  const unsure = Object.fromEntries(
    Object.entries(pending.unsure).filter(([fact]) => left.some((one) => one === fact)),
  );
  const isNone = Object.keys(sure).length + Object.keys(unsure).length === 0;
  return isNone ? null : { ...pending, facts: sure, unsure };
};

/** Facts put in the place of what was known; the admin centre's offer of a target goes with the target. */
export const withFacts = (state: State, news: Facts, at: number, by: SaidBy = 'person'): State => {
  const told = idsIn(news).filter((fact) => news[fact] !== undefined);
  const changed = told.length < 2 ? told : FACT_IDS.filter((fact) => told.includes(fact));
  const { sourcePlan, targetPlan } = state.facts;
  const planChanged =
    (news.targetPlan !== undefined && news.targetPlan !== targetPlan) ||
    (news.sourcePlan !== undefined && news.sourcePlan !== sourcePlan);
  const kept = pickFacts(state.facts, planChanged ? WITHOUT_OFFER : FACT_IDS);
  const said: { [F in FactId]?: State['said'][F] } = { ...state.said };
  for (const fact of changed) said[fact] = { by, at };
  const certain = withoutDoubts(state, changed, by);
  return withoutDraft({ ...certain, facts: { ...kept, ...news }, said }, changed);
};
const WITHOUT_OFFER = FACT_IDS.filter((fact) => fact !== 'targetOffered');

const MINUTE = 60_000;

/**
 * The state with the time that has gone by: a switch that was started two hours ago was started three hours ago an hour
 * later. The same instant twice changes nothing.
 */
export const grownOlder = (state: State, at: number): State => {
  const { switchStartedMinutesAgo: minutes } = state.facts;
  const told = state.said.switchStartedMinutesAgo;
  if (typeof minutes !== 'number' || told === undefined) return state;
  const gone = Math.floor((at - told.at) / MINUTE);
  if (gone <= 0) return state;
  return {
    ...state,
    facts: { ...state.facts, switchStartedMinutesAgo: minutes + gone },
    said: { ...state.said, switchStartedMinutesAgo: { ...told, at: told.at + gone * MINUTE } },
  };
};

/** The error that stands at a field, if any. */
export const errorAt = (draft: Draft, fact: FactId): InputError | undefined => {
  const error = draft.errors[fact];
  if (error === undefined) return undefined;
  const { code, min, max, plans } = error;
  return {
    code,
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    ...(plans === undefined ? {} : { plans }),
  };
};
