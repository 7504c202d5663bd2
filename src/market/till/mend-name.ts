import { readEntities } from './read-entities.ts'
import { mendAccents } from '#platform/sheets'

/** A name as the shop would have written it: accents back, entities read, one space between words, capitals only where they belong. */
export function mendName(text: string): string {
  const plain = readEntities(mendAccents(text)).normalize('NFC').replaceAll(/\s+/g, ' ').trim()
  if (plain !== plain.toUpperCase() || !/\p{L}{3}/u.test(plain)) return plain
  return plain
    .toLowerCase()
    .replace(/^\p{L}/u, (letter) => letter.toUpperCase())
    .replaceAll(
      /\b(saint|sainte)-(\p{L})/gu,
      (_, saint: string, letter: string) => `S${saint.slice(1)}-${letter.toUpperCase()}`,
    )
}
