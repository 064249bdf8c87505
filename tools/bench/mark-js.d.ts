/** The part of mark.js that the bench calls; the package has no types. */
declare module 'mark.js' {
  export default class Mark {
    constructor(root: Element);
    mark(texts: readonly string[], options: { separateWordSearch: boolean; acrossElements: boolean }): void;
  }
}
