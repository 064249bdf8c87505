import { interfaceLanguage, message } from '../../components/i18n.ts';
import { languageName } from '../../components/locale.ts';
import { inLanguage } from '../../storage/model.ts';
import { goToSearch, type SearchState } from './search-address.ts';
import type { SearchChoices } from './use-search-index.ts';

interface Props {
  state: SearchState;
  choices: SearchChoices;
}

/** The filters of a search. Each takes effect at once and stands in the address. */
export function SearchFilterForm({ state, choices: { stories, claimants, languages } }: Props) {
  // A name that comes with the address need not be among those that are offered.
  const names = state.claimant && !claimants.includes(state.claimant) ? [state.claimant, ...claimants] : claimants;
  return (
    <form class="filters" onSubmit={(event) => event.preventDefault()}>
      <label class="field">
        <span>{message('story')}</span>
        <select value={state.story ?? ''} onChange={(event) => goToSearch({ story: event.currentTarget.value })}>
          <option value="">{message('allStories')}</option>
          {stories.map(({ key, title }) => (
            <option key={key} value={key} lang={inLanguage(title, interfaceLanguage()).lang}>
              {inLanguage(title, interfaceLanguage()).text}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        <span>{message('claimant')}</span>
        <select value={state.claimant ?? ''} onChange={(event) => goToSearch({ claimant: event.currentTarget.value })}>
          <option value="">{message('everyone')}</option>
          {names.map((name) => (
            <option key={name} value={name} lang="en">
              {name}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        <span>{message('givenFrom')}</span>
        <input
          type="date"
          value={state.from ?? ''}
          onChange={(event) => goToSearch({ from: event.currentTarget.value })}
        />
      </label>
      <label class="field">
        <span>{message('givenTo')}</span>
        <input type="date" value={state.to ?? ''} onChange={(event) => goToSearch({ to: event.currentTarget.value })} />
      </label>
      <label class="field">
        <span>{message('sourceLanguage')}</span>
        <select value={state.lang ?? ''} onChange={(event) => goToSearch({ lang: event.currentTarget.value })}>
          <option value="">{message('anyLanguage')}</option>
          {languages.map((lang) => (
            <option key={lang} value={lang}>
              {languageName(lang)}
            </option>
          ))}
        </select>
      </label>
    </form>
  );
}
