/** Offer `parts` to the reader as a file, through the browser's own download. */
export function saveFile(name: string, type: string, parts: readonly string[]): void {
  const url = URL.createObjectURL(new Blob([...parts], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has its own hold on the data once it has begun; a minute is ample.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** Return a day as file names carry it: `2026-05-01`. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}
