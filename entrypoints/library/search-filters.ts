/** What narrows a search; a field that is not set lets everything through. */
export interface SearchFilters {
  /** `pack/story`. */
  story?: string | undefined;
  /** A claimant's name as the pack writes it. */
  claimant?: string | undefined;
  /** First day, `YYYY-MM-DD`. Accounts without a date are not within any range. */
  from?: string | undefined;
  /** Last day. */
  to?: string | undefined;
  /** Language of a source, BCP 47. */
  lang?: string | undefined;
}
