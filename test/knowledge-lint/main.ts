/** `npm run lint:knowledge`: prints what is wrong with the knowledge, and ends with 1 where something is. */
import { checkFiles, readFiles } from './files.ts';
import { type Finding, inWords } from './finding.ts';

const report = (findings: readonly Finding[], looked: string): void => {
  for (const finding of findings) console.log(inWords(finding));
  console.log(`${looked}: ${findings.length === 0 ? 'nothing found' : `${findings.length} found`}`);
  process.exitCode = findings.length === 0 ? 0 : 1;
};

const files = readFiles();
const unreadable = checkFiles(files);
if (unreadable.length > 0) report(unreadable, 'Not all files can be read');
else {
  // The rest of the program reads those files when it is loaded.
  const { countsOf, lint } = await import('./lint.ts');
  const { knowledgeIn } = await import('./knowledge.ts');
  const { tellAll } = await import('../conversation/been.ts');
  const knowledge = knowledgeIn(files);
  report(lint(knowledge, tellAll()), countsOf(knowledge));
}
