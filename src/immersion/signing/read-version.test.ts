import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { addDays, mondayOf, parisDay } from '#platform/time'
import { fillIn, formIn, hearLetters, linkIn, openBeffroi, sentencesIn, walk } from '#testing'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const karine = await beffroi.as('karine')
const from = addDays(mondayOf(parisDay(beffroi.now())), 28)
const letters = hearLetters(beffroi)
const words = (html: string) => sentencesIn(html).replaceAll('\u00A0', ' ')
const HOST = 'host@read.example'
const lastTo = async (recipient: string, what: RegExp) => {
  await beffroi.settle()
  const letter = letters.findLast((one) => one.recipient === recipient && what.test(one.body))
  return what.exec(letter?.body ?? '')?.[0] ?? assert.fail(`nothing to ${recipient}`)
}
const codeTo = async (recipient: string) => (await lastTo(recipient, /\d{3}\s\d{3}/)).replace(/\s/, '')
const linkTo = (recipient: string) => lastTo(recipient, /\/immersions\/signer\/[\w-]{43}/)

async function prescribeUntil(toDay: string) {
  const list = (await karine.get('/immersions/conventions')).text
  const { text } = await karine.get(linkIn(list, /^Qui prescrit$/))
  await fillIn(karine, text, { kind: 'delegate', delegatedBy: 'France Travail', toDay })
}
await prescribeUntil(addDays(from, 60))
const page = await walk(karine, /^Conventions/, /Préparer une convention/, /Benamar/i, /Les Glycines/)
const action =
  /action="(\/immersions\/conventions\/nouvelle[^"]+)"/.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? ''
const written = await karine.post(action, {
  ...formIn(page, action),
  fromDay: from,
  toDay: addDays(from, 11),
  tasks: 'Repasser',
  safety: 'Des gants.',
  agreement: 'aucune',
  hostLogin: HOST,
  personLogin: '06 39 98 05 91',
  prescriberLogin: 'karine@read.example',
})
const here = written.location ?? ''

/** Written again with other tasks, and sent: another version. */
async function sendAnother(tasks: string) {
  const correction = `${here}/correction`
  const form = formIn((await karine.get(correction)).text, correction)
  assert.equal((await karine.post(correction, { ...form, tasks, hostAgrees: 'oui' })).status, 303)
  assert.equal((await karine.post(`${here}/envoyer`, { hostAgrees: 'oui' })).status, 303)
}

describe('Whoever signs', () => {
  test('signs the text that they have before them: once another was sent, they read that one first', async () => {
    assert.equal((await karine.post(`${here}/envoyer`, { hostAgrees: 'oui' })).status, 303)
    const host = await linkTo(HOST)
    const anybody = beffroi.visitor()
    const before = formIn((await anybody.get(host)).text, `${host}/code`)
    await sendAnother('Porter des caisses')
    const refused = await anybody.post(`${host}/code`, before)
    assert.equal(refused.status, 422)
    assert.match(words(refused.text), /Le texte a changé depuis.*Porter des caisses/)
    const now = formIn(refused.text, `${host}/code`)
    const asked = await anybody.post(`${host}/code`, now)
    assert.equal(asked.location, `${host}/signature`)
    const signing = formIn((await anybody.get(`${host}/signature`)).text, `${host}/signature`)
    await sendAnother('Porter des meubles')
    // from the page where they sign: neither another code, nor a refusal, of a text that they have not read
    const again = await anybody.post(`${host}/code`, { ...signing, typed: 'Mme Fournier' })
    assert.match(words(again.text), /Le texte a changé depuis.*Porter des meubles/)
    const refusing = await anybody.post(`${host}/refus`, {
      why: 'Trop lourd.',
      version: signing['version'] ?? '',
    })
    assert.equal(refusing.status, 422)
    assert.match(words(refusing.text), /Le texte a changé depuis/)
    assert.equal((await anybody.get(`${host}/signature`)).location, host)
    const read = formIn((await anybody.get(host)).text, `${host}/code`)
    assert.equal((await anybody.post(`${host}/code`, read)).status, 303)
    const done = await anybody.post(`${host}/signature`, { code: await codeTo(HOST), typed: 'Mme Fournier' })
    assert.equal(done.status, 303, words(done.text))
  })

  test('signs while who prescribes may: not once its delegation is over', async () => {
    const person = await linkTo('+33639980591')
    const today = parisDay(beffroi.now())
    await prescribeUntil(today)
    beffroi.setNow(new Date(`${addDays(today, 1)}T08:00:00Z`))
    const refused = await beffroi.visitor().post(`${person}/code`)
    assert.equal(refused.status, 422)
    assert.match(words(refused.text), /L’organisme qui prescrit n’en a plus le droit/)
    await prescribeUntil(addDays(from, 60))
  })

  test('goes from their link to the half-days and the report once it was stopped, as while it goes on', async () => {
    const anybody = beffroi.visitor()
    for (const [to, name] of [
      ['+33639980591', 'Aïcha Benamar'],
      ['karine@read.example', 'Karine Hanquez'],
    ] as const) {
      const link = await linkTo(to)
      await anybody.post(`${link}/code`)
      const done = await anybody.post(`${link}/signature`, { code: await codeTo(to), typed: name })
      assert.equal(done.status, 303, words(done.text))
    }
    const host = await linkTo(HOST)
    const path = linkIn((await anybody.get(host)).text, /Pendant l’immersion/)
    beffroi.setNow(new Date(`${addDays(from, 1)}T12:00:00Z`))
    await karine.submit(`${here}/arreter`, { why: 'Elle déménage.', lastDay: addDays(from, 1) })
    const stopped = (await anybody.get(host)).text
    assert.equal(linkIn(stopped, /Pendant l’immersion/), path)
    assert.match(stopped, /action="\/immersions\/accueil\/par-mon-lien\//)
    assert.equal((await anybody.get(path)).status, 200)
  })
})
