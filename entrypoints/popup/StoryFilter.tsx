import { message } from '../../components/i18n.ts';
import { LocalText } from '../../components/LocalText.tsx';
import type { StoryTitle } from '../../storage/story-store.ts';

interface Props {
  stories: readonly StoryTitle[];
  /** Key of the story whose disputes are shown, null for all. */
  chosen: string | null;
  onChoose: (key: string | null) => void;
}

/** Narrows the list to one story. */
export function StoryFilter({ stories, chosen, onChoose }: Props) {
  return (
    <fieldset class="chips">
      <legend class="visually-hidden">{message('story')}</legend>
      <label>
        <input type="radio" name="story" checked={chosen === null} onChange={() => onChoose(null)} />
        <span>{message('allStories')}</span>
      </label>
      {stories.map(({ key, title }) => (
        <label key={key}>
          <input type="radio" name="story" checked={chosen === key} onChange={() => onChoose(key)} />
          <LocalText text={title} />
        </label>
      ))}
    </fieldset>
  );
}
