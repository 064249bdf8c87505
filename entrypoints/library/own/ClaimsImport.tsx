import { useEffect, useRef, useState } from 'preact/hooks';
import { message } from '../../../components/i18n.ts';
import { formatNumber } from '../../../components/locale.ts';
import { db } from '../../../storage/db.ts';
import { type ImportProgress, type StagedClaims, stageClaims } from '../../../storage/import-claims.ts';
import { FilePicker } from './FilePicker.tsx';
import { Refusal } from './Refusal.tsx';
import { StagedClaimsView } from './StagedClaimsView.tsx';
import type { Notices } from './use-notice.ts';

interface Props {
  notices: Notices;
}

/** Reviewed claims from a file: read with progress, shown, and only then taken in. */
export function ClaimsImport({ notices }: Props) {
  const [progress, setProgress] = useState<ImportProgress | null>(null);
  const [staged, setStaged] = useState<StagedClaims | null>(null);
  const [error, setError] = useState<unknown>(null);
  const reading = useRef<AbortController>(null);
  const waiting = useRef<StagedClaims>(null);
  // Leaving the page ends the reading; what was only shown goes.
  useEffect(
    () => () => {
      reading.current?.abort();
      void waiting.current?.discard();
    },
    [],
  );
  const show = (claims: StagedClaims | null) => {
    waiting.current = claims;
    setStaged(claims);
  };
  const pick = async (file: File) => {
    setError(null);
    await staged?.discard();
    show(null);
    const controller = new AbortController();
    reading.current = controller;
    setProgress({ read: 0, size: file.size, reviews: 0 });
    try {
      show(await stageClaims(db, file, file.name, { onProgress: setProgress, signal: controller.signal }));
    } catch (thrown) {
      // A cancelled reading is no fault.
      if (!controller.signal.aborted) setError(thrown);
    } finally {
      setProgress(null);
    }
  };
  const take = async (claims: StagedClaims) => {
    show(null);
    await claims.publish();
    notices.show({ text: message('packAdded') });
  };
  const discard = async (claims: StagedClaims) => {
    show(null);
    await claims.discard();
  };
  return (
    <section aria-labelledby="add-claims">
      <h2 id="add-claims">{message('addClaims')}</h2>
      <p class="soft">{message('addClaimsLead')}</p>
      <div class="actions">
        <FilePicker
          accept=".json,.jsonld,.jsonl,.html,.htm,application/json,application/ld+json,text/html"
          disabled={progress !== null}
          onPick={pick}
        >
          {message('chooseClaimsFile')}
        </FilePicker>
      </div>
      <Refusal error={error} />
      {progress && (
        <div class="progress">
          <label>
            {message('readingClaims')}
            <progress value={progress.read} max={progress.size} />
          </label>
          <span class="soft">{message('claimsRead', formatNumber(progress.reviews))}</span>
          <button type="button" class="button" onClick={() => reading.current?.abort()}>
            {message('cancel')}
          </button>
        </div>
      )}
      {staged && <StagedClaimsView staged={staged} onTake={() => take(staged)} onDiscard={() => discard(staged)} />}
    </section>
  );
}
