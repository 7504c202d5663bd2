import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { newReader, openBeffroi, sentencesIn } from '#testing'
import { seededCompany } from '../seeds/seeded.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const visitor = await beffroi.as('aicha')
const aicha = newReader(visitor)
const here = `/entreprise-virtuelle/${seededCompany}`

async function asked(): Promise<string> {
  const act = crypto.randomUUID()
  await visitor.submit(`${here}/demandes/ecrire`, {
    act,
    client: 'Madame Deux',
    words: 'Repasser, et une lampe.',
  })
  return `${here}/demandes/${act}/devis`
}

describe('A quote of several rates', () => {
  test('says each rate with what it is counted on, on the page and on paper', async () => {
    await aicha.open(await asked())
    await aicha.send('Faire le devis', {
      service1: /Courses et repas/,
      long1: '1,5',
      other: 'Une lampe',
      otherPrice: '9,99',
      vatOther: /20 %/,
      vat: '10',
    })
    aicha.reads(/Courses et repas 23,50 € l’heure hors taxe, 25,85 € avec la TVA à 10 %/)
    aicha.reads(/Une lampe 9,99 € hors taxe, 11,99 € avec la TVA à 20 %/)
    aicha.reads(/Hors taxe 45,24 € TVA 10 %, sur 35,25 € 3,53 € TVA 20 %, sur 9,99 € 2,00 € À payer 50,77 €/)
    const [pdf = ''] = /[^"]+\/devis\/[0-9a-f-]+\.pdf/.exec(aicha.html()) ?? []
    assert.match((await visitor.get(pdf)).text, /^%PDF/)
  })
  test('has none for who charges no VAT: the law lets nobody mix', async () => {
    const form = {
      act: crypto.randomUUID(),
      rows: '1',
      vat: 'none',
      other: 'Une lampe',
      otherPrice: '9,99',
      vatOther: '20',
    }
    const answer = await visitor.post(await asked(), form)
    assert.equal(answer.status, 422)
    assert.match(answer.text, /Sans TVA, aucune ligne n’en a\./)
    assert.match(answer.text, /<details[^>]* open/)
  })
})

describe('The form of a quote', () => {
  test('tells each fault beside its own field, in words that name it', async () => {
    const form = { act: crypto.randomUUID(), rows: '1', vat: 'none', otherPrice: '3€50', travel: '-5' }
    const { status, text } = await visitor.post(await asked(), form)
    assert.equal(status, 422)
    for (const [name, sentence] of [
      ['other', 'Autre chose : écrivez ce que c’est.'],
      ['otherPrice', 'Autre chose : écrivez son prix, comme 24 ou 24,50.'],
      ['travel', 'Déplacement : écrivez un prix, comme 24 ou 24,50.'],
    ] as const) {
      assert.match(text, new RegExp(`name="${name}"[^>]*aria-invalid`), name)
      const [, told = ''] = new RegExp(`id="f-${name}-error"[^>]*>([\\s\\S]*?)</p>`).exec(text) ?? []
      assert.equal(sentencesIn(told), sentence)
    }
  })
})
