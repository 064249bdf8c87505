import { faultKind } from '../../../components/fault-kind.ts';
import { message } from '../../../components/i18n.ts';
import { ChangedMeanwhile } from '../../../storage/changed-meanwhile.ts';
import { PackError } from '../../../storage/parse-pack.ts';

/** Return what was wrong with a file, a form or the storage, with the place of each fault where it is known. */
export function faultText(error: unknown): string {
  if (error instanceof ChangedMeanwhile) return message('changedMeanwhile');
  const kind = faultKind(error);
  if (kind !== 'other') return message(`fault_${kind}`);
  const text = error instanceof PackError ? error.faults.map(faultLine).join('\n') : String(error);
  return `${message('refused')}\n${text}`;
}

function faultLine({ path, message: what }: { path: string; message: string }): string {
  return path ? `${path}: ${what}` : what;
}
