/** The plainest text that fits a phrase, to try the phrase with. */
import type { Piece, Sequence } from '../../../src/understanding/phrases/parse.ts';

const SPECIALS = {
  plan: 'Office 365 E1',
  source: 'Office 365 E1',
  target: 'Office 365 E1',
  n: '450',
  k: '37',
  time: '2 hours',
  hours: '2 hours',
  when: 'this morning',
} as const;

const ofPiece = (piece: Piece): readonly string[] => {
  if (piece.kind === 'words') return piece.optional ? [] : [(piece.words[0] ?? '').replaceAll('*', '')];
  if (piece.kind === 'special') return piece.optional ? [] : [SPECIALS[piece.special]];
  if (piece.kind === 'group') return piece.optional ? [] : (piece.options[0] ?? []).flatMap(ofPiece);
  return piece.kind === 'any' && !piece.optional ? ['xyzzy'] : [];
};

/** The first of all alternatives, without what may be missing. */
export const exampleOf = (sequence: Sequence): string => {
  const parts: string[] = [];
  for (const piece of sequence) {
    // A clause begins or ends here; at the ends of the text it does so anyway.
    if ((piece.kind === 'begin' || piece.kind === 'end') && parts.length > 0) parts.push(',');
    parts.push(...ofPiece(piece));
  }
  return parts.join(' ').replace(/ ,$/u, '');
};
