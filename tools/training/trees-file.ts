/** The text of matching/accept-trees.ts. */

/** Return the module that exports `trees`. */
export function treesFile(trees: readonly string[]): string {
  return `/** Trees of the second round of the accept step. Written by \`npm run train\`; change the training, not this file. */

/** A tree a line, over the local and surrounding features; see \`trees.ts\`. */
export const ACCEPT_TREES: readonly string[] = [
${trees.map((tree) => `  '${tree}',`).join('\n')}
];
`;
}
