import type { FaultKind } from './fault-kind.ts';
import { message } from './i18n.ts';

interface Props {
  kind: FaultKind;
}

/** Says what went wrong with what is stored, what was lost (nothing), and what the reader can do. */
export function FaultNotice({ kind }: Props) {
  return (
    <div class="fault-notice" role="alert">
      <p>{message(`fault_${kind}`)}</p>
      <button type="button" class="button" onClick={() => location.reload()}>
        {message('reloadPage')}
      </button>
    </div>
  );
}
