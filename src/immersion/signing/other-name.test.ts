import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { sql } from '#platform/db'
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
})
const here = written.location ?? ''
await karine.submit(`${here}/envoyer`)
const marks = () =>
  beffroi.db.rows<{ what: string; mark: string }>(sql`
    select l.what, l.mark
    from immersion.signature_lines l
    where l.convention_id = ${here.slice(-36)}
    order by l.n`)

describe('A name that is not that of who signs', () => {
  const host = beffroi.visitor()
  let [at, code] = ['', '']
  const sign = (more: object) => host.post(`${at}/signature`, { code, ...more })

  test('is asked about, and nothing is signed; the code still works', async () => {
    at = await lastTo('host@la.example', /\/immersions\/signer\/[\w-]{43}/)
    await host.submit(`${at}/code`)
    code = await lastTo('host@la.example', /\d{3}\s\d{3}/)
    const asked = await sign({ typed: 'Paul Martin' })
    assert.equal(asked.status, 422)
    assert.match(
      words(asked.text),
      /Ce nom n’est pas celui d’Odile Fournier\. Corrigez-le, ou signez ainsi\./,
    )
    assert.match(words(asked.text), /Corrigez-le, ou signez ainsi\..*Je signe la convention/)
    // as long as two names may be
    assert.match(words((await sign({ typed: 'Å'.repeat(150) })).text), /Ce nom n’est pas celui/)
    assert.deepEqual(await marks(), [])
    const another = await sign({ typed: 'Paule Durand', agreed: 'Paul Martin' })
    assert.equal(another.status, 422, 'another name again is asked about again')
  })

  test('is refused when it is that of who signs it too, agreed to or not, in four languages', async () => {
    for (const [language, says] of Object.entries({
      fr: /Aïcha Benamar signe aussi\. Personne ne signe à la place d’un autre\./,
      en: /Aïcha Benamar signs too\. Nobody signs in place of somebody else\./,
      ar: /لا أحد يوقّع مكان شخص آخر/,
      uk: /Ніхто не підписує замість іншого/,
    })) {
      await host.post('/langue', { language, to: '/' })
      for (const more of [{}, { agreed: 'Aïcha Benamar' }]) {
        const refused = await sign({ typed: 'Aïcha Benamar', ...more })
        assert.equal(refused.status, 422)
        assert.match(words(refused.text), says)
        assert.doesNotMatch(refused.text, /name="agreed"/)
      }
    }
    await host.post('/langue', { language: 'fr', to: '/' })
    assert.deepEqual(await marks(), [])
  })

  test('is not tried with half a code', async () => {
    for (let n = 0; n < 6; n += 1) {
      const refused = await host.post(`${at}/signature`, { code: '12', typed: 'Odile Fournier' })
      assert.match(words(refused.text), /Écrivez les 6 chiffres/)
    }
  })

  test('sends whoever says that somebody else signs to who wrote the convention', async () => {
    const asked = (await sign({ typed: 'Paul Martin' })).text
    const refusing = formIn(asked, `${at}/refus`)
    assert.equal((await host.post(`${at}/refus`, refusing)).status, 303)
    assert.match(words((await karine.get(here)).text), /Une autre personne signe : Paul Martin/)
    await beffroi.settle()
    assert.match(words((await karine.get('/moi/messages')).text), /Odile Fournier ne signe pas la convention/)
  })

  test('is kept as it is written once they agree to it', async () => {
    const asked = (await sign({ typed: 'Paul Martin' })).text
    const agreed = { ...formIn(asked, `${at}/signature`), code }
    for (let n = 0; n < 2; n += 1) assert.equal((await host.post(`${at}/signature`, agreed)).status, 303)
    assert.deepEqual((await marks()).at(-1), { what: 'signed', mark: 'Paul Martin' })
    assert.match(
      words((await karine.get(here)).text),
      /\d h\. A écrit : « Paul Martin » Odile Fournier, Résidence/,
    )
    const day = words(await walk(karine))
    assert.match(day, /1 signature sous un autre nom/)
    assert.match(day, /Odile Fournier a écrit « Paul Martin »/)
  })

  test('is not looked for in what a finger draws', async () => {
    const person = await lastTo('+33639980572', /\/immersions\/signer\/[\w-]{43}/)
    await host.submit(`${person}/code`)
    code = await lastTo('+33639980572', /\d{3}\s\d{3}/)
    const scrawl = await host.post(`${person}/signature`, { code, drawing: 'M10 10L ' })
    assert.match(words(scrawl.text), /Signez avec le doigt, ou écrivez votre nom/)
    const typed = await host.post(`${person}/signature`, { code, typed: 'M1 Martin' })
    assert.match(words(typed.text), /Corrigez-le, ou signez ainsi/, 'a name is no drawing')
    const drawn = { code, drawing: 'M10 10L40 40L90 20', typed: 'Paul Martin' }
    assert.equal((await host.post(`${person}/signature`, drawn)).status, 303)
  })

  test('is said at the desk whatever it begins with, and no drawing is', async () => {
    const prescriber = await lastTo('+33639980925', /\/immersions\/signer\/[\w-]{43}/)
    await host.submit(`${prescriber}/code`)
    code = await lastTo('+33639980925', /\d{3}\s\d{3}/)
    const signed = { code, typed: 'M1 Martin', agreed: 'M1 Martin' }
    assert.equal((await host.post(`${prescriber}/signature`, signed)).status, 303)
    assert.deepEqual((await marks()).at(-1), { what: 'signed', mark: 'M1 Martin' })
    assert.match(words(await walk(karine)), /2 signatures sous un autre nom/)
  })
})
