/**
 * Adaptive Cards 1.5 as far as our cards use it: every element, property and value that may occur, and nothing else.
 * No package on npm holds the official 1.5 schema, so this is written after its published documentation; it is
 * stricter, because a property that is not listed is an error.
 */
import { z } from 'zod';

const size = z.enum(['Small', 'Default', 'Medium', 'Large', 'ExtraLarge']);
const weight = z.enum(['Lighter', 'Default', 'Bolder']);
const color = z.enum(['Default', 'Dark', 'Light', 'Accent', 'Good', 'Warning', 'Attention']);
const spacing = z.enum(['None', 'Small', 'Default', 'Medium', 'Large', 'ExtraLarge', 'Padding']);
const style = z.enum(['default', 'emphasis', 'good', 'attention', 'warning', 'accent']);
const vertical = z.enum(['Top', 'Center', 'Bottom']);
const pixels = z.string().regex(/^\d+px$/u);
const filled = z.string().min(1);

const element = {
  id: filled.optional(),
  isVisible: z.boolean().optional(),
  separator: z.boolean().optional(),
  spacing: spacing.optional(),
};

const action = { title: filled, style: z.enum(['default', 'positive', 'destructive']).optional() };
const planbyte = z.strictObject({
  action: filled,
  arg: z.string().optional(),
  asks: z.array(filled).optional(),
  token: filled,
});
const submits = {
  ...action,
  associatedInputs: z.enum(['auto', 'none']),
  data: z.strictObject({ planbyte }),
};
const submit = z.strictObject({ type: z.literal('Action.Submit'), ...submits });
const execute = z.strictObject({
  type: z.literal('Action.Execute'),
  verb: filled,
  ...submits,
  fallback: submit,
});
const toggle = z.strictObject({
  type: z.literal('Action.ToggleVisibility'),
  ...action,
  targetElements: z.array(filled).min(1),
});
const anyAction = z.discriminatedUnion('type', [submit, execute, toggle]);

const textBlock = z.strictObject({
  type: z.literal('TextBlock'),
  ...element,
  text: filled,
  // Text that does not wrap is cut off on a phone.
  wrap: z.literal(true),
  style: z.enum(['default', 'heading']).optional(),
  size: size.optional(),
  weight: weight.optional(),
  color: color.optional(),
  isSubtle: z.boolean().optional(),
  horizontalAlignment: z.enum(['Left', 'Center', 'Right']).optional(),
});

const textRun = z.strictObject({
  type: z.literal('TextRun'),
  text: z.string(),
  size: size.optional(),
  weight: weight.optional(),
  color: color.optional(),
  isSubtle: z.boolean().optional(),
  italic: z.boolean().optional(),
  fontType: z.enum(['Default', 'Monospace']).optional(),
});
const richTextBlock = z.strictObject({
  type: z.literal('RichTextBlock'),
  ...element,
  inlines: z.array(textRun).min(1),
});

const input = {
  ...element,
  id: filled,
  label: filled,
  errorMessage: filled,
  isRequired: z.literal(false),
};
const choiceSet = z.strictObject({
  type: z.literal('Input.ChoiceSet'),
  ...input,
  choices: z.array(z.strictObject({ title: filled, value: filled })).min(2),
  isMultiSelect: z.boolean().optional(),
  style: z.enum(['compact', 'expanded', 'filtered']),
  value: z.string(),
  placeholder: filled.optional(),
  wrap: z.boolean().optional(),
});
const number = z.strictObject({
  type: z.literal('Input.Number'),
  ...input,
  min: z.number(),
  placeholder: filled,
  value: z.number().optional(),
});
/** What stands where a number was asked and something else was entered, which is kept. */
const text = z.strictObject({
  type: z.literal('Input.Text'),
  ...input,
  placeholder: filled,
  value: filled.optional(),
  isMultiline: z.boolean().optional(),
  maxLength: z.int().positive().optional(),
});
const toggleInput = z.strictObject({
  type: z.literal('Input.Toggle'),
  ...input,
  title: filled,
  value: z.enum(['true', 'false']),
  valueOn: z.literal('true'),
  valueOff: z.literal('false'),
});

const actionSet = z.strictObject({
  type: z.literal('ActionSet'),
  ...element,
  actions: z.array(anyAction).min(1),
});

const container = z.strictObject({
  type: z.literal('Container'),
  ...element,
  style: style.optional(),
  bleed: z.boolean().optional(),
  minHeight: pixels.optional(),
  verticalContentAlignment: vertical.optional(),
  selectAction: anyAction.optional(),
  get items() {
    return z.array(bodyElement).min(1);
  },
});

const column = z.strictObject({
  type: z.literal('Column'),
  ...element,
  width: z.union([z.enum(['auto', 'stretch']), pixels]),
  style: style.optional(),
  minHeight: pixels.optional(),
  verticalContentAlignment: vertical.optional(),
  selectAction: anyAction.optional(),
  get items() {
    return z.array(bodyElement).min(1);
  },
});
const columnSet = z.strictObject({
  type: z.literal('ColumnSet'),
  ...element,
  selectAction: anyAction.optional(),
  columns: z.array(column).min(1),
});

const bodyElement: z.ZodType = z.lazy(() =>
  z.discriminatedUnion('type', [
    textBlock,
    richTextBlock,
    container,
    columnSet,
    actionSet,
    choiceSet,
    number,
    text,
    toggleInput,
  ]),
);

export const cardSchema = z.strictObject({
  $schema: z.literal('http://adaptivecards.io/schemas/adaptive-card.json'),
  type: z.literal('AdaptiveCard'),
  version: z.literal('1.5'),
  lang: z.enum(['sv', 'nb', 'en']),
  speak: filled,
  fallbackText: filled,
  body: z.array(bodyElement).min(1),
  actions: z.array(anyAction).optional(),
});
