/** The text of a module that holds trees. */

/** Return the module that exports `trees` as `name`; `about` says whose they are. */
export function treesFile(name: string, about: string, trees: readonly string[]): string {
  return `/** ${about} Written by \`npm run train\`; change the training, not this file. */

/** A tree a line; see \`trees.ts\`. */
export const ${name}: readonly string[] = [
${trees.map((tree) => `  '${tree}',`).join('\n')}
];
`;
}
