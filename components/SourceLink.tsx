import type { Source } from '../storage/model.ts';
import { DateText } from './DateText.tsx';

interface Props {
  source: Source;
}

/** A source as a link. A printed headline stands in quotation marks, our own description of a document does not. */
export function SourceLink({ source: { publisher, title, described, url, date, lang } }: Props) {
  return (
    <>
      <bdi class="publisher">{publisher}</bdi>{' '}
      <a href={url} target="_blank" rel="noopener noreferrer" lang={lang} dir="auto">
        {described ? title : <q>{title}</q>}
      </a>
      {date && (
        <>
          {' '}
          <DateText date={date} />
        </>
      )}
    </>
  );
}
