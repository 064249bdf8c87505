import type { Source } from '../storage/model.ts';
import { formatDate } from './format-date.ts';
import { interfaceLanguage } from './i18n.ts';

interface Props {
  source: Source;
}

/** A source as a link. A printed headline stands in quotation marks, our own description of a document does not. */
export function SourceLink({ source: { publisher, title, described, url, date, lang } }: Props) {
  return (
    <>
      <a href={url} target="_blank" rel="noopener noreferrer">
        {publisher}:{' '}
        {described ? (
          <span lang="en" dir="auto">
            {title}
          </span>
        ) : (
          <q lang={lang} dir="auto">
            {title}
          </q>
        )}
      </a>
      {date && <time dateTime={date}> {formatDate(date, interfaceLanguage())}</time>}
    </>
  );
}
