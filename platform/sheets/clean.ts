/** Accents in one piece, ends trimmed, no-break spaces included. */
export const clean = (cell: string): string => cell.normalize('NFC').trim()

/** A header or a sentence on one line, with plain single spaces. */
export const oneLine = (cell: string): string => clean(cell).replaceAll(/\s+/g, ' ')
