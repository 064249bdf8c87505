import { PackError } from './parse-pack.ts';

/**
 * Return a file's text whole.
 * @param max size up to which it is read, in bytes.
 * @throws PackError for a larger file, of which nothing is read, and for bytes that are not UTF-8.
 */
export async function wholeText(file: Blob, max: number): Promise<string> {
  if (file.size > max) throw new PackError([{ path: '', message: `is larger than ${max / 1024 / 1024} MB` }]);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new PackError([{ path: '', message: 'is not text in UTF-8' }]);
  }
}

/**
 * Yield a file's text in parts, so that a large one is never held whole.
 * @param onRead is told how many bytes were read so far.
 * @throws TypeError for bytes that are not UTF-8.
 */
export async function* fileText(file: Blob, onRead: (bytes: number) => void): AsyncGenerator<string, void> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const reader = file.stream().getReader();
  let bytes = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      bytes += value.byteLength;
      onRead(bytes);
      yield decoder.decode(value, { stream: true });
    }
    yield decoder.decode();
  } finally {
    await reader.cancel();
  }
}
