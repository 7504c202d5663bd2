/** How cold goods must stay, from nothing asked to frozen. */
export const colds = ['ambient', 'le8', 'le4', 'le2', 'frozen'] as const
export type Cold = (typeof colds)[number]
/** The cold boxes of a bike: one kind for each demand. */
export type ColdBox = Exclude<Cold, 'ambient'>

export const coldWords: Record<Cold, string> = {
  ambient: 'ambiant',
  le8: '8 °C au plus',
  le4: '4 °C au plus',
  le2: '2 °C au plus',
  frozen: 'surgelé',
}

/**
 * Seconds on board at most, out of the shop's cold. [U] 2026-11-25: no text gives minutes for a closed cold box on a bike; these are
 * the ones of the operator's practice, to be confirmed by its sanitary control plan (arrêté du 21 décembre 2009 gives temperatures).
 */
export const longestOnBoard_s: Record<Cold, number | null> = {
  ambient: null,
  le8: 7200,
  le4: 5400,
  le2: 4500,
  frozen: 3000,
}

/** The warmest that a box of this class may be, in tenths of a degree (arrêté du 21 décembre 2009, annexe I). */
export const warmest_tenths: Record<ColdBox, number> = {
  le8: 80,
  le4: 40,
  le2: 20,
  frozen: -180,
}

/** The coldest demand of several: everything that a shop gives for one order rides in the same box. */
export const coldest = (asked: readonly Cold[]): Cold =>
  colds.findLast((one) => asked.includes(one)) ?? 'ambient'
