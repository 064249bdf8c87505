import { splitByTerms } from './found-terms.ts';

interface Props {
  text: string;
  /** Folded words. */
  terms: ReadonlySet<string>;
}

/** A text with the found words marked. */
export function MarkedText({ text, terms }: Props) {
  return splitByTerms(text, terms).map((piece, index) =>
    piece.found ? <mark key={index}>{piece.text}</mark> : piece.text,
  );
}
