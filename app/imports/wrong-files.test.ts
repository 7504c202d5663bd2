import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { writeXlsx } from '#platform/sheets'
import { openBeffroi, sentencesIn, type Visitor } from '#testing'
import { importers } from '../importers.ts'

// Whatever the kind, a file that is not what was expected gets a sentence, and nothing of it is written.

const beffroi = await openBeffroi()
after(async () => {
  await beffroi.close()
  assert.deepEqual(beffroi.surprises, [])
})
const brigitte = await beffroi.as('brigitte')
const bruno = await beffroi.as('bruno')
const didier = await beffroi.as('didier')
const paul = await beffroi.as('paul')

/** Whom each kind is opened to, and where: elsewhere every answer would be that of a stranger. */
const places: Record<string, [Visitor, string]> = {
  posts: [didier, 'pole-ess-anima'],
  exits: [didier, 'pole-ess-anima'],
  addresses: [paul, ''],
  employers: [brigitte, ''],
  needs: [brigitte, ''],
  immersions: [brigitte, ''],
}

/** A workbook whose cells hold the escape of a NUL, as XML may. */
function withNul(): Uint8Array<ArrayBuffer> {
  const book = writeXlsx([{ name: 'Liste', headers: ['Nom', 'Prénom'], rows: [['Zoé', 'Léa']] }])
  const parts = Object.entries(unzipSync(book)).map(([path, bytes]) => [
    path,
    strToU8(strFromU8(bytes).replaceAll('Zoé', 'Zo_x0000_')),
  ])
  return new Uint8Array(zipSync(Object.fromEntries(parts)))
}

const wrong: Record<string, File> = {
  'an empty file': new File([], 'vide.csv'),
  'bytes of nothing': new File(
    [Buffer.from(Array.from({ length: 3000 }, (_, i) => (i * 7919) % 256))],
    'liste.xlsx',
  ),
  'a ZIP that is no workbook': new File([Buffer.from('504b0304140000000800', 'hex')], 'liste.xlsx'),
  'a text in a wrong encoding': new File([Buffer.from('fffe4e006f006d00', 'hex')], 'liste.csv'),
  'a table about something else': new File(['Poids;Couleur\n3;rouge\n4;bleu\n'], 'legumes.csv'),
  'a NUL in a table': new File(['Nom;Prénom\nZo\0é;Léa\n'], 'liste.csv'),
  'a NUL far in a table': new File([`Nom;Prénom\n${'Zoé;Léa\n'.repeat(8_000)}Zo\0é;Léa\n`], 'liste.csv'),
  'a NUL in a workbook': new File([withNul()], 'liste.xlsx'),
  'a NUL in a calendar': new File(
    ['BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\0\nSUMMARY:x\nEND:VEVENT\nEND:VCALENDAR'],
    'c.ics',
  ),
  'a table without headers': new File(['12;13\n14;15\n'], 'nombres.csv'),
  'a calendar cut short': new File(['BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nDTSTART:2018'], 'calendrier.ics'),
}

describe('An import', () => {
  for (const { kind, scope } of importers.filter((one) => one.kind !== 'my-products'))
    test(`of ${kind} answers every wrong file with a sentence`, async () => {
      const [who, place] =
        places[kind] ??
        (scope === 'none'
          ? [bruno, '']
          : [brigitte, scope === 'group' ? 'clea-metiers-sap/groupe-7' : 'clea-metiers-sap'])
      for (const [what, file] of Object.entries(wrong)) {
        const sent = await who.post(`/imports/${kind}`, {
          id: randomUUID(),
          place,
          file,
        })
        const address = sent.location ?? ''
        const last = address ? await who.post(address) : sent
        assert.ok(last.status < 500 && last.status !== 404, `${what}: ${last.status}`)
        assert.ok(sentencesIn((address ? await who.get(address) : sent).text).length > 40, what)
      }
    })
})
