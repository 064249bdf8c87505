import { faultText } from './fault-text.ts';

interface Props {
  /** What was thrown; null when nothing was. */
  error: unknown;
}

/** Why a file or a form was not taken. Faults are named as in the file, which is English. */
export function Refusal({ error }: Props) {
  return (
    <div role="alert">
      {error !== null && (
        <p class="refusal" dir="auto">
          {faultText(error)}
        </p>
      )}
    </div>
  );
}
