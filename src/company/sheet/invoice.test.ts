import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { seeded } from '#actions'
import { seededTrainees } from '#people'
import { sql } from '#platform/db'
import { dayOf } from '#platform/time'
import { newReader, openBeffroi, sentencesIn } from '#testing'
import { endTraineeship } from '#training'
import { ASKED, companyAddress } from '../company.ts'
import { seededCompany, seededInvoice, seededQuote, seededRequest } from '../seeds/seeded.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})

const aicha = newReader(await beffroi.as('aicha'))
const at = (path: string) => companyAddress(seededCompany, path)
const jocelyne = seededTrainees.group7.find(({ givenName }) => givenName === 'Jocelyne')?.id ?? assert.fail()

/** The words of the printed invoice. */
async function printed(): Promise<string> {
  const { bytes } = await (await beffroi.as('aicha')).get(at(`/factures/${seededInvoice}.pdf`))
  const pdf = await getDocument({ data: bytes, verbosity: 0 }).promise
  const content = await (await pdf.getPage(1)).getTextContent()
  return content.items
    .map((one) => ('str' in one ? one.str : ''))
    .join(' ')
    .replaceAll(/[\s\u00A0\u202F]+/g, ' ')
}

describe('An invoice', () => {
  test('says the day of the service, who came and how long, and what the law asks, on the page too', async () => {
    await aicha.open(at(`/factures/${seededInvoice}`))
    aicha.reads(
      /Prestation faite le lundi 25 mai 2026\. Sur place : Jocelyne, 1 h 30\. Temps passé : 1 h 30\./,
    )
    aicha.lacks(/Sur place : Aïcha/)
    aicha.reads(/Ce que dit la loi Mode d’intervention : prestataire\. Date de paiement : aucune/)
    assert.match(await printed(), /Qui est venu Jocelyne \(1 h 30\) Temps passé 1 h 30/)
  })

  test('names who came once they have left the group, on the page, on paper and for its client', async () => {
    const left = { groupId: seeded.group7, personId: jocelyne, untilDay: dayOf('2026-05-30') }
    await beffroi.db.transaction((tx) => endTraineeship(tx, { ...left, why: { words: 'Embauche' } }))
    await aicha.open(at(`/factures/${seededInvoice}`))
    aicha.reads(/Sur place : Jocelyne, 1 h 30/)
    assert.match(await printed(), /Qui est venu Jocelyne \(1 h 30\)/)
    const brigitte = await beffroi.as('brigitte')
    await beffroi.db.run(sql`
      update company.requests
      set how = 'asked', noted_by = ${beffroi.personId('brigitte')}
      where id = ${seededRequest(1)}`)
    const read = await brigitte.get(`${ASKED}/${seededRequest(1)}`)
    assert.match(sentencesIn(read.text), /Sur place : Jocelyne, 1 h 30/)
  })

  test('says nothing of who came, nor of how long, when no turn on site stands', async () => {
    await beffroi.db.run(sql`
      update company.turns
      set cancelled_at = ${beffroi.now()}, cancelled_by = planned_by
      where request_id = ${seededRequest(1)} and role = 'on site'`)
    await aicha.open(at(`/factures/${seededInvoice}`))
    aicha.reads(/Prestation faite le lundi 25 mai 2026/)
    aicha.lacks(/Sur place|Temps passé/)
    const text = await printed()
    assert.match(text, /Prestation faite le/)
    assert.doesNotMatch(text, /Qui est venu|Temps passé/)
  })
})

describe('A quote', () => {
  test('shows its terms and its mentions to who reads it on a telephone, before they agree', async () => {
    await aicha.open(at(`/devis/${seededQuote(2)}`))
    aicha.reads(
      /Nos conditions Le client paie à la fin\..*Ce que dit la loi Devis gratuit\..*prestataire\..*Bon pour accord/,
    )
    aicha.lacks(/Temps passé/)
  })
})
