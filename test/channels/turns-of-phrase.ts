/** Turns of phrase by which words that are for another reader are known. */
import { DONT_KNOW, FACT_IDS } from '../../src/contract/facts.ts';
import type { Language } from '../../src/contract/languages.ts';

/** What only the chat can ask for; labels and lines of the admin centre that sound alike are none of these. */
export const CHAT_ONLY = {
  sv: /\bSkriv(er du)? (varför|vad ersätter|hur länge|samman|till exempel)|[Kk]listra in|[Ll]adda upp|ndra (det )?svaret|\b(visar jag|gör jag åt dig|går vi igenom|jämför vi)\b|svara (nej|ja på frågan om)|härifrån|Sammanfattningen visar|högst upp här|Svara Vet inte|bifoga det/u,
  nb: /\bSkriv(er du)? (hvorfor|hva erstatter|hvor lenge|sammen|for eksempel)|[Ll]im inn|[Ll]ast (den )?opp|ndre (det )?svaret|\b(viser jeg|gjør jeg for deg|går vi gjennom|sammenligner vi)\b|[Ss]var (nei|ja på spørsmålet om)|herfra|Sammendraget viser|øverst her|Svar Vet ikke|legg det ved/u,
  en: /\bType\b|\b[Pp]aste\b|\b[Uu]pload\b|[Cc]hange (the|that|your) answer|\bI(’ll| show| do that)\b|\bwe compare\b|answer (no|yes to the question whether)|from here\b|The summary shows|nearest the top here|Choose I don’t know|Write, for example|attach it/u,
} as const satisfies Record<Language, RegExp>;

const QUOTED = [...FACT_IDS, DONT_KNOW, 'planbyte', 'some-users', 'change-plan'].join('|');

/** What only whoever fills in a case as JSON, or has its report, can follow. */
export const PROGRAM_ONLY = new RegExp(
  `[”«“](${QUOTED})[”»]|\\b(JSON|HTTP|npm run|true|false)\\b|POST /|kommandorad|kommandolinje|command line|[Dd]en här rapporten|[Dd]enne rapporten|[Tt]his report|anges i minuter|oppgis i minutter|given in minutes`,
  'u',
);
