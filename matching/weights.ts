/** Weights and cuts of the accept and side steps. */
export const FIRST_ROUND: readonly number[] = [-5, 6, 2, 2, 1, 0, 3, 0.5, 0.5, 0, 0.5, 0.5, -0.5, 0.5, 0.3, 0, -0.5, -2, 0.8, 0, -0.3, -1, 0.7, 0.3, -1, 0.3, 0.5, 0.3, -0.2];
export const SECOND_ROUND: readonly number[] = FIRST_ROUND;
export const MARK_CUT = 0.6;
export const LIST_CUT = 0.4;
export const SIDE_WEIGHTS: readonly number[] = [1, 0.5, 0.5, 0, 1, 0, 0.5];
