import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { openBeffroi, sentencesIn } from '#testing'
import { importers } from './importers.ts'

// Whatever the kind, a file that is not what was expected gets a sentence, and nothing of it is written.

const beffroi = await openBeffroi()
after(async () => {
  await beffroi.close()
  assert.deepEqual(beffroi.surprises, [])
})
const brigitte = await beffroi.as('brigitte')

const wrong: Record<string, File> = {
  'an empty file': new File([], 'vide.csv'),
  'bytes of nothing': new File(
    [Buffer.from(Array.from({ length: 3000 }, (_, i) => (i * 7919) % 256))],
    'liste.xlsx',
  ),
  'a ZIP that is no workbook': new File([Buffer.from('504b0304140000000800', 'hex')], 'liste.xlsx'),
  'a text in a wrong encoding': new File([Buffer.from('fffe4e006f006d00', 'hex')], 'liste.csv'),
  'a table about something else': new File(['Poids;Couleur\n3;rouge\n4;bleu\n'], 'legumes.csv'),
  'a calendar cut short': new File(['BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nDTSTART:2018'], 'calendrier.ics'),
}

describe('An import', () => {
  for (const { kind } of importers.filter((one) => one.scope !== 'none'))
    test(`of ${kind} answers every wrong file with a sentence`, async () => {
      for (const [what, fichier] of Object.entries(wrong)) {
        const sent = await brigitte.post(`/imports/${kind}`, {
          id: randomUUID(),
          ou: 'clea-metiers-sap/groupe-7',
          fichier,
        })
        const address = sent.location ?? ''
        const last = address ? await brigitte.post(address) : sent
        assert.ok(last.status < 500, `${what}: ${last.status}`)
        assert.ok(sentencesIn((address ? await brigitte.get(address) : sent).text).length > 40, what)
      }
    })
})
