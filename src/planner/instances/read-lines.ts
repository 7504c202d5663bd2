import type { Model } from './model.ts'

/** Why a file of an instance is not read, and at which line (the first is 1). */
export type FileRefusal =
  | 'number expected'
  | 'too few numbers'
  | 'number out of bounds'
  | 'numbering broken'
  | 'window closed'
  | 'pair broken'
  | 'section missing'
  | 'depot missing'
  | 'nothing to serve'

export type Read = { ok: true; model: Model } | { ok: false; refusal: FileRefusal; line: number }

export type Line = { line: number; text: string }

/** Thrown inside the readers only, and turned into a value at their door. */
class Broken extends Error {
  readonly refusal: FileRefusal
  readonly line: number
  constructor(refusal: FileRefusal, line: number) {
    super(refusal)
    this.refusal = refusal
    this.line = line
  }
}

export function refuse(refusal: FileRefusal, line: number): never {
  throw new Broken(refusal, line)
}

export function reading(read: () => Model): Read {
  try {
    return { ok: true, model: read() }
  } catch (cause) {
    if (cause instanceof Broken) return { ok: false, refusal: cause.refusal, line: cause.line }
    throw cause
  }
}

/** The lines that hold something, CRLF or LF. */
export const linesOf = (text: string): Line[] =>
  text
    .split('\n')
    .map((text, index) => ({ line: index + 1, text: text.trim() }))
    .filter(({ text }) => text !== '')

/** The numbers of a line: `count` of them at least, none below `least`. */
export function numbersOf({ line, text }: Line, count: number, least = -Infinity): number[] {
  const numbers = text.split(/\s+/).map((word) => (/^[-+]?\d+(?:\.\d+)?$/.test(word) ? Number(word) : NaN))
  if (numbers.some(Number.isNaN)) refuse('number expected', line)
  if (numbers.length < count) refuse('too few numbers', line)
  if (numbers.some((number) => number < least || Math.abs(number) > 1e9)) refuse('number out of bounds', line)
  return numbers
}
