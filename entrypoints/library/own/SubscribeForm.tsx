import { useState } from 'preact/hooks';
import { message } from '../../../components/i18n.ts';
import { scheduleChecks } from '../../../storage/check-alarm.ts';
import { db } from '../../../storage/db.ts';
import { parseAddress, requestAddress } from '../../../storage/subscription-address.ts';
import { addSubscription } from '../../../storage/subscriptions.ts';
import { background } from '../../background/protocol.ts';
import { TextField } from './TextField.tsx';

/** Asks for a pack's address, and the browser for its host. Nothing is fetched before both have answered. */
export function SubscribeForm() {
  const [text, setText] = useState('');
  const [problem, setProblem] = useState('');
  const subscribe = async () => {
    setProblem('');
    const url = parseAddress(text);
    if (!url) return setProblem(message('notHttpsAddress'));
    // Nothing may come before this: the browser asks only within a click.
    const allowed = await requestAddress(url);
    if (!allowed) return setProblem(message('hostRefused', new URL(url).hostname));
    if (!(await addSubscription(db, url))) return setProblem(message('alreadySubscribed'));
    setText('');
    await scheduleChecks(db);
    await background.sendMessage('checkSubscription', url);
  };
  return (
    <form
      class="own-form"
      onSubmit={(event) => {
        event.preventDefault();
        void subscribe();
      }}
    >
      <TextField label={message('packAddress')} value={text} address required onInput={setText} />
      <div role="alert">{problem && <p class="refusal">{problem}</p>}</div>
      <button type="submit" class="button">
        {message('subscribe')}
      </button>
    </form>
  );
}
