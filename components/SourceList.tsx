import type { PartialDate, Source } from '../storage/model.ts';
import { formatDate } from './format-date.ts';
import { message } from './i18n.ts';
import { formatNumber, readerLocale } from './locale.ts';
import { SourceLink } from './SourceLink.tsx';

interface Props {
  sources: readonly Source[];
  /** When they were last seen to say this. */
  checked?: PartialDate | undefined;
}

/** The documents behind an account, folded behind their number. */
export function SourceList({ sources, checked }: Props) {
  return (
    <details class="sources">
      <summary>{message('sourceCount', formatNumber(sources.length))}</summary>
      <ul>
        {sources.map((source) => (
          <li key={source.url}>
            <SourceLink source={source} />
          </li>
        ))}
      </ul>
      {checked && <p class="soft">{message('lastChecked', formatDate(checked, readerLocale()))}</p>}
    </details>
  );
}
