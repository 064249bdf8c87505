/**
 * Puts back what a deletion took. What is needed for it is held in memory, so it works as long as its page is open;
 * called twice it does nothing more.
 */
export type Undo = () => Promise<void>;
