/** Reads PowerShell as PowerShell's own grammar has it, without running anything. */
import { createRequire } from 'node:module';
import treeSitter, { type Node } from '@vscode/tree-sitter-wasm';

const require = createRequire(import.meta.url);

await treeSitter.Parser.init();
const parser = new treeSitter.Parser();
parser.setLanguage(
  await treeSitter.Language.load(
    require.resolve('@vscode/tree-sitter-wasm/wasm/tree-sitter-powershell.wasm'),
  ),
);

const nodes = (node: Node): readonly Node[] => [
  node,
  ...node.children.flatMap((child) => (child === null ? [] : nodes(child))),
];

export interface PowerShell {
  /** Where the text is not PowerShell: what stands there, or what is missing. */
  readonly errors: readonly string[];
  /** The commands that are called, in the order in which they stand. ForEach-Object is part of the grammar and none of them. */
  readonly commands: readonly string[];
}

/** What a text is as PowerShell. */
export const readPowerShell = (text: string): PowerShell => {
  const tree = parser.parse(text);
  if (tree === null) throw new Error('The parser has no grammar.');
  const all = nodes(tree.rootNode);
  return {
    errors: all.filter((node) => node.isError || node.isMissing).map((node) => node.text || node.type),
    commands: all.filter((node) => node.type === 'command_name').map((node) => node.text),
  };
};
