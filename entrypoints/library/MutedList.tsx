import { message } from '../../components/i18n.ts';
import { LocalText } from '../../components/LocalText.tsx';
import type { Text } from '../../storage/model.ts';

/** Something that the reader does not want marked. */
export interface MutedItem {
  key: string;
  text: Text;
}

interface Props {
  title: string;
  /** Undefined until read. */
  items: readonly MutedItem[] | undefined;
  /** Mark it again. */
  onUnmute: (key: string) => void;
}

/** What the reader does not want marked, each to be brought back. */
export function MutedList({ title, items, onUnmute }: Props) {
  return (
    <section>
      <h2>{title}</h2>
      {items?.length === 0 && <p class="soft">{message('noneMuted')}</p>}
      <ul class="rows">
        {items?.map(({ key, text }) => (
          <li key={key} class="row">
            <LocalText text={text} />
            <button type="button" class="button" onClick={() => onUnmute(key)}>
              {message('markAgain')}{' '}
              <span class="visually-hidden">
                <LocalText text={text} />
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
