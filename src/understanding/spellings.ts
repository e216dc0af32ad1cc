/** A word as it is spelt and as it is written by those who have no key for å, ä, ö, æ or ø: without marks, in two letters. */
export const spellingsOf = (word: string): readonly string[] => {
  const bare = word.replaceAll('ø', 'o').replaceAll('æ', 'ae').normalize('NFD').replace(/\p{M}/gu, '');
  const inTwoLetters = word.replaceAll('å', 'aa').replaceAll(/[äæ]/gu, 'ae').replaceAll(/[öø]/gu, 'oe');
  return [word, bare, inTwoLetters];
};
