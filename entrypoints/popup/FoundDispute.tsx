import { CopyButton } from '../../components/CopyButton.tsx';
import { CoverageLine } from '../../components/CoverageLine.tsx';
import { DisputeAccounts } from '../../components/DisputeAccounts.tsx';
import { disputeText } from '../../components/dispute-text.ts';
import { Icon } from '../../components/Icon.tsx';
import { interfaceLanguage, message } from '../../components/i18n.ts';
import { LocalText } from '../../components/LocalText.tsx';
import { libraryLink } from '../../components/library-link.ts';
import { readerLocale } from '../../components/locale.ts';
import type { DisputeRecord } from '../../storage/db.ts';
import type { PageMatch } from '../content/protocol.ts';
import { PassageList } from './PassageList.tsx';

interface Props {
  dispute: DisputeRecord;
  /** The page's matches of this dispute, in reading order. */
  matches: readonly PageMatch[];
  /** Whether the section is unfolded at first. */
  open: boolean;
  onReveal: (id: number) => void;
  onMute: () => void;
  /** Mute every dispute of its story. */
  onMuteStory: () => void;
}

/** A dispute of the page: what the page carries and what it does not mention, its passages, and the accounts. */
export function FoundDispute({ dispute, matches, open, onReveal, onMute, onMuteStory }: Props) {
  const marked = matches.filter((match) => match.strength === 'mark');
  // A weaker match is a hint to read for oneself: nothing is said about what the page carries.
  const carried = marked.length > 0 ? new Set(marked.flatMap((match) => match.account ?? [])) : undefined;
  return (
    <details class="dispute" open={open}>
      <summary>
        <h2>
          <LocalText text={dispute.question} />
        </h2>
        {carried && <CoverageLine accounts={dispute.accounts} carried={carried} />}
      </summary>
      <h3>{message('passages')}</h3>
      <PassageList matches={matches} accounts={dispute.accounts} onReveal={onReveal} />
      <h3>{message('competingAccounts')}</h3>
      <DisputeAccounts dispute={dispute} layout="stack" level={4} carried={carried} />
      <div class="actions">
        <CopyButton text={() => disputeText(dispute, interfaceLanguage(), readerLocale())} />
        <a class="action" href={libraryLink('dispute', dispute.pack, dispute.id)} target="_blank" rel="noopener">
          <Icon name="library" />
          {message('openInLibrary')}
        </a>
        <button type="button" class="action" onClick={onMute}>
          <Icon name="muted" />
          {message('muteDispute')}
        </button>
        <button type="button" class="action" onClick={onMuteStory}>
          <Icon name="muted" />
          {message('muteStory')}
        </button>
      </div>
    </details>
  );
}
