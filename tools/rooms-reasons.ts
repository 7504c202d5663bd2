import { roomOf } from './owner.ts'

const LITERAL = String.raw`'[^']*'`
/** Where SQL writes a text by itself: the value of a column when nobody gives one, those that it may have, what a row is set to. */
const written = [
  String.raw`\bdefault\s+${LITERAL}`,
  String.raw`\bset\s+[\w.]+\s*=\s*${LITERAL}`,
  String.raw`\bcheck\s*\([^;]*?\bin\s*\([^)]*\)`,
].map((one) => new RegExp(one, 'gi'))

/** Law 10, a stored reason is a code: what a program writes in a column is no sentence in French, which changes with its words. */
export function storedSentences(text: string, file: string): { at: number; law: '10'; sentence: string }[] {
  if (!roomOf(file) || /\.test\.tsx?$/.test(file)) return []
  const found = written.flatMap((one) => [...text.matchAll(one)])
  return found.flatMap(({ 0: words, index }) => {
    const said = (words.match(new RegExp(LITERAL, 'g')) ?? []).find(isSentence)
    const sentence = `${said} is a sentence: keep a code, and say it in French where it is read`
    return said ? [{ at: index, law: '10', sentence }] : []
  })
}

/** A letter with an accent, or a little word of French. */
const isSentence = (literal: string): boolean =>
  /[\u00C0-\u024F’]|\s(?:ce|de|des|du|est|la|le|les|par|pas|un|une)\s/i.test(literal)
