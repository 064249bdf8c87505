/** Kept passages as W3C Web Annotations (https://www.w3.org/TR/annotation-model/), which other annotation tools read. */
import type { KeptPassage } from './db.ts';

/** Return an AnnotationCollection of the passages: JSON-LD, ready to be written to a file. */
export function annotationCollection(passages: readonly KeptPassage[]): object {
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    type: 'AnnotationCollection',
    label: 'Passages kept with Parallax',
    total: passages.length,
    first: { type: 'AnnotationPage', startIndex: 0, items: passages.map(annotation) },
  };
}

function annotation({ id, kept, title, url, lang, exact, prefix, suffix, note, dispute }: KeptPassage): object {
  const bodies = [
    ...(note ? [{ type: 'TextualBody', value: note, format: 'text/plain', purpose: 'commenting' }] : []),
    ...(dispute ? [{ type: 'TextualBody', value: dispute, format: 'text/plain', purpose: 'tagging' }] : []),
  ];
  return {
    id: `urn:uuid:${id}`,
    type: 'Annotation',
    motivation: note ? ['bookmarking', 'commenting'] : 'bookmarking',
    created: kept,
    ...(bodies.length > 0 && { body: bodies }),
    target: {
      source: { id: url, type: 'Text', 'dc:title': title, ...(lang && { language: lang }) },
      selector: {
        type: 'TextQuoteSelector',
        exact,
        ...(prefix && { prefix }),
        ...(suffix && { suffix }),
      },
    },
  };
}
