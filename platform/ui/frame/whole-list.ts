/** How many rows a list that is printed whole holds at most. */
export const MOST_PRINTED = 1000

/** A list that is paged: where its first page is, and whether all of it is shown now, to be printed. */
export type WholeList = { of: string; shown: boolean }

/** The address of the whole of a list. */
export const wholeAddress = (of: string): string => `${of}${of.includes('?') ? '&' : '?'}imprimer=tout`
