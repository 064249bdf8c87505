import { formatDate } from '../../components/format-date.ts';
import { message } from '../../components/i18n.ts';
import { formatNumber, readerLocale } from '../../components/locale.ts';
import { type TimelineDate, timelineColumns } from './timeline.ts';

interface Props {
  /** At least one. */
  dates: readonly TimelineDate[];
}

/** Side of one mark with its gap, and room around all, in SVG units that are CSS pixels at the default text size. */
const UNIT = 13;
const MARGIN = 48;
const AXIS = 30;

/** A story's dates as a picture: a square for an event, a ring for an account, stacked over one line of time. */
export function TimelinePicture({ dates }: Props) {
  const columns = timelineColumns(dates);
  const width = (columns.at(-1)?.x ?? 0) * UNIT + 2 * MARGIN;
  const stack = Math.max(...columns.map(({ events, accounts }) => events + accounts));
  const height = stack * UNIT + AXIS;
  const base = height - AXIS + 6;
  const mirrored = document.documentElement.dir === 'rtl';
  const left = (x: number) => (mirrored ? width - MARGIN - x * UNIT : MARGIN + x * UNIT);
  const up = (level: number) => base - 4 - (level + 0.5) * UNIT;
  const range = (count: number) => Array.from({ length: count }, (_, level) => level);
  const sum = (key: 'events' | 'accounts') => formatNumber(columns.reduce((total, column) => total + column[key], 0));
  const [first, last] = [dates[0]?.date ?? '', dates.at(-1)?.date ?? ''].map((d) => formatDate(d, readerLocale()));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section class="picture" tabIndex={0} aria-label={message('timeline')}>
      <svg
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={message('timelinePicture', sum('accounts'), sum('events'), first ?? '', last ?? '')}
      >
        <path class="axis" d={`M0 ${base}H${width}`} />
        {columns.map(({ date, x, events, accounts, labelled }) => (
          <g key={date} transform={`translate(${left(x)} 0)`}>
            <title>{formatDate(date, readerLocale())}</title>
            {range(events).map((level) => (
              <rect key={level} class="event" x="-4" y={up(level) - 4} width="8" height="8" />
            ))}
            {range(accounts).map((level) => (
              <circle key={level} class="given-account" cy={up(events + level)} r="4" />
            ))}
            {labelled && (
              <>
                <path class="axis" d={`M0 ${base}v4`} />
                <text y={base + 18} text-anchor="middle">
                  {formatDate(date, readerLocale(), 'short')}
                </text>
              </>
            )}
          </g>
        ))}
      </svg>
    </section>
  );
}
