/** Many lists of numbers as two arrays. */

/** List i is `values[starts[i]]` up to `values[starts[i + 1]]`. */
export interface Lists {
  readonly starts: Uint32Array;
  readonly values: Uint32Array;
}

/** Return `lists` as two arrays. */
export function flatten(lists: readonly (readonly number[])[]): Lists {
  const starts = new Uint32Array(lists.length + 1);
  lists.forEach((list, at) => {
    starts[at + 1] = (starts[at] ?? 0) + list.length;
  });
  const values = new Uint32Array(starts[lists.length] ?? 0);
  lists.forEach((list, at) => {
    values.set(list, starts[at]);
  });
  return { starts, values };
}
