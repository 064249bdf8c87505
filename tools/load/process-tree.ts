/** What a browser takes from the machine, all its processes together, as Linux counts it. */
import { readdirSync, readFileSync } from 'node:fs';

/** Kernel ticks a second: USER_HZ, 100 on every architecture that Linux runs browsers on (man 7 time). */
const TICKS = 100;

export interface Usage {
  /** Memory in MB (1,000,000 bytes), pages shared by several processes counted once: the kernel's PSS. */
  memory: number;
  /** Processor time since the start, in seconds. */
  processor: number;
}

/**
 * Return what the process `root` and its descendants use.
 * @throws Error on systems without Linux's /proc.
 */
export function usageOf(root: number): Usage {
  const stats = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap(readStat);
  const tree = new Set([root]);
  // Parents mostly have lower numbers than their children, but not always.
  for (let before = 0; before < tree.size; ) {
    before = tree.size;
    for (const { pid, parent } of stats) if (tree.has(parent)) tree.add(pid);
  }
  const own = stats.filter(({ pid }) => tree.has(pid));
  return {
    memory: own.reduce((sum, { pid }) => sum + memoryOf(pid), 0),
    processor: own.reduce((sum, { ticks }) => sum + ticks, 0) / TICKS,
  };
}

function readStat(pid: string): { pid: number; parent: number; ticks: number }[] {
  const text = readProc(`${pid}/stat`);
  // The name in brackets may hold anything; what follows it is numbers (man 5 proc_pid_stat).
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const [, parent] = fields;
  const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
  return text === '' ? [] : [{ pid: Number(pid), parent: Number(parent), ticks }];
}

function memoryOf(pid: number): number {
  const kibibytes = /^Pss:\s+(\d+) kB/m.exec(readProc(`${pid}/smaps_rollup`))?.[1] ?? '0';
  return (Number(kibibytes) * 1024) / 1e6;
}

/** A process may end between being listed and being read. */
function readProc(path: string): string {
  try {
    return readFileSync(`/proc/${path}`, 'utf8');
  } catch {
    return '';
  }
}
