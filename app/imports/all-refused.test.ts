import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { after, describe, test } from 'node:test'
import { openBeffroi, sentencesIn, shared, withoutShared } from '#testing'
import { printsOf } from './undo/seeds/all-rows-store.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const brigitte = await beffroi.as('brigitte')
const place = 'clea-metiers-sap/groupe-7'

/** Sends a file, looks at what it would do, imports it, and gives what its report says, which has nothing to take back. */
async function reportOf(kind: string, file: File): Promise<string> {
  const sent = await brigitte.post(`/imports/${kind}`, { id: randomUUID(), place, file })
  assert.equal(sent.status, 303, sentencesIn(sent.text))
  const address = sent.location ?? ''
  await brigitte.get(address)
  assert.equal((await brigitte.post(address)).status, 303)
  assert.equal((await brigitte.get(`${address}/annuler`)).location, address)
  assert.equal((await brigitte.post(`${address}/annuler`)).location, address)
  return sentencesIn((await brigitte.get(address)).text).replaceAll('\u00A0', ' ')
}

async function writesNothing(kind: string, file: File, said: RegExp): Promise<void> {
  await beffroi.settle()
  const before = await printsOf(beffroi.db)
  assert.match(await reportOf(kind, file), said)
  await beffroi.settle()
  assert.deepEqual(await printsOf(beffroi.db), before)
}

describe('A file of which every line is refused leaves its report, and nothing else', () => {
  test('a programme: no sequence for its week', async () => {
    const text =
      'Semaine;Code;Activité;Modalité;Durée;Preuve\n99;C1;Un titre;Par télépathie;90;Exercice corrigé\n'
    await writesNothing(
      'programme',
      new File([text], 'programme.csv'),
      /Rien n’est importé\. Rapport gardé le .* 1 ligne lue : 1 refusée/,
    )
  })
  test(
    'the workbook of a jury whose people are not of the group: no jury, no grid',
    { skip: withoutShared },
    async () => {
      const bytes = readFileSync(`${shared}data/inputs/arras/jury-grille.xlsx`)
      await writesNothing(
        'jury-marks',
        new File([bytes], 'jury.xlsx'),
        /Rien n’est importé\. Rapport gardé le .* 52 lignes lues : 52 refusées/,
      )
    },
  )
})
