import { message } from '../../../components/i18n.ts';
import { PackError } from '../../../storage/parse-pack.ts';

/** Return what was wrong with a file or a form, with the place of each fault where it is known. */
export function faultText(error: unknown): string {
  const text = error instanceof PackError ? error.faults.map(faultLine).join('\n') : String(error);
  return `${message('refused')}\n${text}`;
}

function faultLine({ path, message: what }: { path: string; message: string }): string {
  return path ? `${path}: ${what}` : what;
}
