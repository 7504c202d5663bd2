/** A list may bring decisions of another year: they are no news. */
export const NEWS_DAYS = 14
