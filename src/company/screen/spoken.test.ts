import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { newId } from '#platform/id'
import { openBeffroi } from '#testing'
import { seededCompany, seededQuote, seededRequest } from '../seeds/seeded.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const here = `/entreprise-virtuelle/${seededCompany}`
const aicha = await beffroi.as('aicha')
const reads = (language: string) => aicha.post('/langue', { language, to: '/' })
const plain = (text: string) => text.replaceAll(/[\u00A0\u202F\u200F]/g, ' ')

describe('A trainee who reads another language', () => {
  test('is told in it what is wrong in a form, and what was done', async () => {
    await reads('ar')
    const act = newId()
    const call = { act, client: '', words: '', clock: '25 h' }
    const refused = await aicha.post(`${here}/demandes/appel`, call)
    assert.equal(refused.status, 422)
    assert.match(refused.text, /<html lang="ar" dir="rtl">/)
    for (const said of ['اكتب الاسم.', 'اكتب ما يريده هذا الشخص.', 'اكتب الساعة هكذا: 15:00.'])
      assert.ok(refused.text.includes(said), said)
    const kept = await aicha.post(`${here}/demandes/appel`, { act, client: 'Nadia', words: 'Deux vitres.' })
    assert.match((await aicha.get(kept.location ?? '')).text, /تم التسجيل.*طلب من Nadia/s)
    const turn = await aicha.post(`${here}/planning`, { day: '', from: '9 heures' })
    assert.equal(turn.status, 422)
    assert.ok(turn.text.includes('أعطِ تاريخًا.') && turn.text.includes('اكتب الساعة هكذا: 09:00.'))
  })
  test('reads a quote with its days, its money and its hours in it; the paper for the client stays French', async () => {
    await reads('uk')
    const { text } = await aicha.get(`${here}/devis/${seededQuote(2)}`)
    const said = plain(text)
    assert.match(said, /Кошторис № 2/)
    assert.match(said, /\d,\d\d €/)
    assert.match(said, /\d годин|половини дня|пів дня/)
    assert.match(said, /<p class="stamp">Віртуальна фірма<\/p>/)
    const paper = async (language: string) => {
      await reads(language)
      return (await aicha.get(`${here}/devis/${seededQuote(2)}.pdf`)).bytes
    }
    assert.deepEqual(await paper('uk'), await paper('fr'))
  })
  test('leaves who trains them in French, whatever they chose', async () => {
    const claire = await beffroi.as('claire')
    await claire.post('/langue', { language: 'ar', to: '/' })
    const { text } = await claire.get(`${here}/demandes/${seededRequest(3)}`)
    assert.match(text, /<html lang="fr">/)
    assert.match(text, /Où en est la demande/)
  })

  test('is told in it that a text is too long, here and in the portfolio', async () => {
    const long = 'a'.repeat(2100)
    await reads('en')
    const face = await aicha.post(`/entreprise-virtuelle/${seededCompany}/identite`, { slogan: long })
    const proof = await aicha.post('/portfolio/ajouter', { way: 'mots', title: 'Pli', did: long })
    for (const { status, text } of [face, proof]) {
      assert.equal(status, 422)
      assert.match(text, /This text is too long: (100|2000) characters at most/)
      assert.doesNotMatch(text, /trop long/)
    }
    await reads('fr')
  })
})
