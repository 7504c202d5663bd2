/** When the demo and the tests take place, unless they say otherwise: Tuesday 2 June 2026, 10 h in Arras. */
export const castNow = (): Date => new Date('2026-06-02T08:00:00Z')
