/** Addresses within the library. Hash routes, so that the page's files stay one; each part is encoded. */

/** Return the part after `#` that names a place in the library, e.g. `#/dispute/syria/assad-resigned`. */
export function libraryHash(...parts: readonly string[]): string {
  return `#/${parts.map(encodeURIComponent).join('/')}`;
}

/** Return the address of a place in the library for another page of the extension. */
export function libraryLink(...parts: readonly string[]): string {
  return `/library.html${libraryHash(...parts)}`;
}
