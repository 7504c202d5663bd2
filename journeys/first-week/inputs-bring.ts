import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { shared, type Reader } from '#testing'

/** What the words of a page say, with plain spaces. */
export const said = (reader: Reader): string => reader.words().replaceAll(/[\u00A0\u202F]/g, ' ')

/** A file of the inputs, as somebody chooses it on their computer. */
export function inputFile(path: string): File {
  return new File([readFileSync(`${shared}data/inputs/${path}`)], basename(path))
}

type Brought = { kind: string; file: File; where?: RegExp }

/**
 * Brings a file by the menu: its kind by its name, where it goes, what will happen, then "yes". What was shown before must be what was done.
 * Gives the counts in the words of the report: '24 lignes lues : 21 créées, 3 à vérifier'.
 */
export async function bring(reader: Reader, { kind, file, where }: Brought): Promise<string> {
  await reader.open('/')
  await reader.follow('Imports')
  await reader.follow(kind)
  await reader.send('Voir ce qui va se passer', { file, ...(where ? { place: where } : {}) })
  const told = countsIn(said(reader), /(\d[\d ]* lignes? lues?).*Si vous confirmez : ([^.]*)\./)
  await reader.send('Importer ce fichier')
  const done = countsIn(said(reader), /(\d[\d ]* lignes? lues?) : ([^.]*)\./)
  assert.equal(done, told, file.name)
  return done
}

function countsIn(words: string, report: RegExp): string {
  const [, read, counts] = report.exec(words) ?? assert.fail(words)
  return `${read} : ${counts}`
}
