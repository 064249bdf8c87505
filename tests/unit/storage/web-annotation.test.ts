import { expect, test } from 'vitest';
import { annotationCollection } from '../../../storage/web-annotation.ts';

const passage = {
  id: '6f9619ff-8b86-4d01-b42d-00cf4fc964ff',
  kept: '2026-05-01T10:00:00.000Z',
  title: 'A page',
  url: 'https://paper.example/story',
  exact: 'What was said.',
  prefix: 'before ',
  suffix: '',
};

test('a kept passage is an annotation whose target is a text quote', () => {
  expect(annotationCollection([{ ...passage, lang: 'en', dispute: 'test/bridge', note: 'Look again' }])).toEqual({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    type: 'AnnotationCollection',
    label: 'Passages kept with Parallax',
    total: 1,
    first: {
      type: 'AnnotationPage',
      startIndex: 0,
      items: [
        {
          id: 'urn:uuid:6f9619ff-8b86-4d01-b42d-00cf4fc964ff',
          type: 'Annotation',
          motivation: ['bookmarking', 'commenting'],
          created: '2026-05-01T10:00:00.000Z',
          body: [
            { type: 'TextualBody', value: 'Look again', format: 'text/plain', purpose: 'commenting' },
            { type: 'TextualBody', value: 'test/bridge', format: 'text/plain', purpose: 'tagging' },
          ],
          target: {
            source: { id: 'https://paper.example/story', type: 'Text', 'dc:title': 'A page', language: 'en' },
            selector: { type: 'TextQuoteSelector', exact: 'What was said.', prefix: 'before ' },
          },
        },
      ],
    },
  });
});

test('one without note and dispute has no body', () => {
  const collection = JSON.stringify(annotationCollection([passage]));
  expect(collection).not.toContain('"body"');
  expect(collection).toContain('"motivation":"bookmarking"');
});
