import type { Writer } from './writer.ts'

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9']

/** The keys of a number pad, as a telephone has them; the last row begins with the mark of tenths, as the language writes it: ',' in French. Both marks are read. */
export const padKeys = ({ number }: Writer): string[] => [...digits, number(0.5).slice(1, 2), '0']
