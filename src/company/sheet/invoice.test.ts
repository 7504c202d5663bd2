import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { newReader, openBeffroi } from '#testing'
import { companyAddress } from '../company.ts'
import { seededCompany, seededInvoice, seededQuote } from '../seeds/seeded.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})

const aicha = newReader(await beffroi.as('aicha'))
const at = (path: string) => companyAddress(seededCompany, path)

describe('An invoice', () => {
  test('says the day of the service, who came and how long, and what the law asks, on the page too', async () => {
    await aicha.open(at(`/factures/${seededInvoice}`))
    aicha.reads(
      /Prestation faite le lundi 25 mai 2026\. Sur place : Jocelyne, 1 h 30\. Temps passé : 1 h 30\./,
    )
    aicha.lacks(/Sur place : Aïcha/)
    aicha.reads(/Ce que dit la loi Mode d’intervention : prestataire\. Date de paiement : aucune/)
    const pdf = await (await beffroi.as('aicha')).get(at(`/factures/${seededInvoice}.pdf`))
    assert.match(pdf.text, /^%PDF/)
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
