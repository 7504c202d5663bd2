import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { addDays, mondayOf, parisDay } from '#platform/time'
import { fillIn, formIn, hearLetters, openBeffroi, sentencesIn, walk } from '#testing'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const karine = await beffroi.as('karine')
const from = addDays(mondayOf(parisDay(beffroi.now())), 28)
const letters = hearLetters(beffroi)
const words = (html: string) => sentencesIn(html).replaceAll('\u00A0', ' ')
const [HOST, PERSON, LATER] = ['host@moved.example', '+33639980581', '+33639980582']
const sent = async (recipient: string) => {
  await beffroi.settle()
  return letters.filter((letter) => letter.recipient === recipient && /signer\//.test(letter.body))
}
const linkOf = async (recipient: string) =>
  /\/immersions\/signer\/[\w-]{43}/.exec((await sent(recipient)).at(-1)?.body ?? '')?.[0] ?? assert.fail()

await fillIn(karine, await walk(karine, /^Conventions/, /^Qui prescrit$/), {
  kind: 'delegate',
  delegatedBy: 'France Travail',
  toDay: addDays(from, 60),
})
const again = await walk(karine, /^Conventions/, /Préparer une convention/, /Benamar/i, /Les Glycines/)
const action =
  /action="(\/immersions\/conventions\/nouvelle[^"]+)"/.exec(again)?.[1]?.replaceAll('&amp;', '&') ?? ''
const written = await karine.post(action, {
  ...formIn(again, action),
  fromDay: from,
  toDay: addDays(from, 11),
  tasks: 'Repasser',
  safety: 'Des gants.',
  agreement: 'aucune',
  hostLogin: HOST,
  personLogin: '06 39 98 05 81',
  prescriberLogin: '',
})
const here = written.location ?? ''
const correction = `${here}/correction`
const correct = async (changed: Record<string, string>) =>
  karine.post(correction, {
    ...formIn((await karine.get(correction)).text, correction),
    prescriberLogin: '',
    ...changed,
  })

describe('A correction of where a code is sent', () => {
  test('keeps the version and the signatures, and writes anew to that signatory alone', async () => {
    await karine.submit(`${here}/envoyer`)
    const host = await linkOf(HOST)
    const anybody = beffroi.visitor()
    assert.doesNotMatch(words((await karine.get(correction)).text), /si le texte change/)
    await anybody.submit(`${host}/code`)
    await beffroi.settle()
    const code = /\d{3}\s\d{3}/.exec(letters.at(-1)?.body ?? '')?.[0]?.replace(/\s/, '') ?? ''
    assert.equal((await anybody.post(`${host}/signature`, { code, typed: 'Odile Fournier' })).status, 303)
    const first = await linkOf(PERSON)
    assert.equal((await correct({ personLogin: '06 39 98 05 82' })).status, 303)
    assert.match(words((await anybody.get(host)).text), /Vous avez signé.*1 sur 3/)
    assert.match(words((await karine.get(here)).text), /À signer Manque/)
    assert.equal((await beffroi.visitor().get(first)).status, 404)
    const [letter, ...more] = await sent(LATER)
    assert.equal(more.length, 0)
    assert.doesNotMatch(letter?.body ?? assert.fail(), /a changé/)
    assert.equal((await sent(HOST)).length, 1)
    assert.match(words((await beffroi.visitor().get(await linkOf(LATER))).text), /J’ai lu, je veux signer/)
  })

  test('of who signed already writes to nobody', async () => {
    assert.equal((await correct({ hostLogin: 'other@moved.example' })).status, 303)
    assert.equal((await sent('other@moved.example')).length, 0)
    assert.equal((await sent(LATER)).length, 1)
    assert.match(words((await beffroi.visitor().get(await linkOf(LATER))).text), /1 sur 3/)
  })

  test('is told apart before from one of the text, which all sign again', async () => {
    assert.match(words((await karine.get(correction)).text), /1 signature recommencera si le texte change/)
    assert.equal((await correct({ safety: 'Un casque.', personLogin: '06 39 98 05 83' })).status, 303)
    assert.match(words((await karine.get(here)).text), /À envoyer/)
    assert.equal((await sent('+33639980583')).length, 0, 'before it is sent')
  })
})
