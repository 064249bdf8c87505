/**
 * Stands in for the error copying of our messaging library (see wxt.config.ts): of an error only its name and message
 * cross between contexts. That is all we show or log, a tenth of the code, and no stack of ours reaches a page.
 */

interface PlainError {
  name: string;
  message: string;
}

/** Return what of a thrown value may travel. */
export function serializeError(thrown: unknown): PlainError {
  return thrown instanceof Error
    ? { name: thrown.name, message: thrown.message }
    : { name: 'Error', message: String(thrown) };
}

/** Return the error again. */
export function deserializeError({ name, message }: PlainError): Error {
  return Object.assign(new Error(message), { name });
}
