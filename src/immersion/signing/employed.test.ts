import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { addDays, mondayOf, parisDay } from '#platform/time'
import { formIn, hearLetters, openBeffroi, sentencesIn, walk } from '#testing'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const karine = await beffroi.as('karine')
const from = addDays(mondayOf(parisDay(beffroi.now())), 28)
const letters = hearLetters(beffroi)
const words = (html: string) => sentencesIn(html).replaceAll('\u00A0', ' ')
const lastTo = async (login: string, what: RegExp): Promise<string> => {
  await beffroi.settle()
  const found = letters.findLast(({ recipient, body }) => recipient === login && what.test(body))
  return what.exec(found?.body ?? '')?.[0] ?? assert.fail(`nothing to ${login}`)
}

const form = await walk(karine, /^Conventions/, /Préparer une convention/, /Benamar/i, /Les Glycines/)
const action =
  /action="(\/immersions\/conventions\/nouvelle[^"]+)"/.exec(form)?.[1]?.replaceAll('&amp;', '&') ?? ''

describe('A convention of somebody who has an employer', () => {
  test('begins with the trade that was agreed, when the address says one', async () => {
    const objectives = async (more: string) =>
      formIn((await karine.get(`${action}${more}`)).text, action)['objectives']
    assert.equal(await objectives('&metier=G1605'), 'Les gestes du métier : plonge.')
    const usual = await objectives('')
    assert.notEqual(usual, 'Les gestes du métier : plonge.')
    assert.equal(await objectives('&metier=X'), usual)
  })

  test('says to each who goes on paying, in four languages', async () => {
    const written = await karine.post(action, {
      ...formIn(form, action),
      fromDay: from,
      toDay: addDays(from, 4),
      tasks: 'Repasser',
      safety: 'Des gants.',
      agreement: 'aucune',
      hostSigner: 'Odile Fournier',
      hostLogin: 'host@la.example',
      personLogin: '06 39 98 05 72',
      employer: 'Chantier du Canal',
      employerSigner: 'Marc Hély',
      employerLogin: 'marc@canal.example',
    })
    assert.equal(written.status, 303, words(written.text))
    await karine.submit(`${written.location ?? ''}/envoyer`)
    for (const login of ['marc@canal.example', '+33639980572']) {
      const anybody = beffroi.visitor()
      const link = await lastTo(login, /\/immersions\/signer\/[\w-]{43}/)
      for (const [language, says] of Object.entries({
        fr: /Celui qui accueille ne paie rien\. Chantier du Canal continue de payer\./,
        en: /The host pays nothing\. Chantier du Canal keeps paying\./,
        ar: /المستقبِل لا يدفع شيئًا\. Chantier du Canal/,
        uk: /Далі платить Chantier du Canal\./,
      })) {
        await anybody.post('/langue', { language, to: '/' })
        const shown = words((await anybody.get(link)).text)
        assert.match(shown, says)
        assert.doesNotMatch(shown, /Rien\. Ce n’est pas un emploi|It is not a job/)
      }
    }
  })

  test('shows no signature of the text before, once it is written again', async () => {
    const at = await lastTo('host@la.example', /\/immersions\/signer\/[\w-]{43}/)
    const host = beffroi.visitor()
    await host.submit(`${at}/code`)
    const code = await lastTo('host@la.example', /\d{3}\s\d{3}/)
    assert.equal((await host.post(`${at}/signature`, { code, typed: 'Odile Fournier' })).status, 303)
    const marc = await lastTo('marc@canal.example', /\/immersions\/signer\/[\w-]{43}/)
    assert.equal((await beffroi.visitor().post(`${marc}/refus`, { why: 'Trop tôt.' })).status, 303)
    const list = await walk(karine, /conventions? à finir/)
    const here = /href="(\/immersions\/conventions\/[0-9a-f-]{36})"/.exec(list)?.[1] ?? assert.fail()
    const signed = (await karine.get(here)).text
    assert.match(words(signed), /Ne signe pas : « Trop tôt\. »/)
    const again = (await karine.get(`${here}/correction`)).text
    const corrected = await karine.post(`${here}/correction`, {
      ...formIn(again, `${here}/correction`),
      tasks: 'Plier',
    })
    assert.equal(corrected.status, 303, words(corrected.text))
    const shown = (await karine.get(here)).text
    assert.match(words(shown), /À envoyer/)
    assert.doesNotMatch(words(shown), /Ne signe pas/)
    assert.doesNotMatch(shown, /<li class="[^"]*done/)
    assert.match(signed, /<li class="[^"]*done/)
  })
})
