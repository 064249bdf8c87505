/**
 * The version of the engine: of the way an index is laid out and of everything that goes into it (folding, stems, stop
 * words, concepts). Raise it with any such change, so that a stored index of another version is built anew.
 */
export const ENGINE_VERSION = 8;
