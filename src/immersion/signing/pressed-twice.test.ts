import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { addDays, mondayOf, parisDay } from '#platform/time'
import { fillIn, formIn, hearLetters, openBeffroi, walk } from '#testing'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const karine = await beffroi.as('karine')
const letters = hearLetters(beffroi)
const HOST = 'host@twice.example'
const codes = async () => {
  await beffroi.settle()
  return letters.flatMap(({ recipient, body }) =>
    recipient === HOST ? (/\d{3}\s\d{3}/.exec(body)?.[0].replace(/\s/, '') ?? []) : [],
  )
}
const later = (seconds: number) => beffroi.setNow(new Date(beffroi.now().getTime() + seconds * 1000))

/** A convention that a host is asked to sign. @returns its link. */
async function sent(): Promise<string> {
  const list = await walk(karine, /^Conventions/, /^Qui prescrit$/)
  await fillIn(karine, list, { kind: 'mission-locale' })
  const page = await walk(karine, /^Conventions/, /Préparer une convention/, /Benamar/i, /Les Glycines/)
  const action =
    /action="(\/immersions\/conventions\/nouvelle[^"]+)"/.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? ''
  const fromDay = addDays(mondayOf(parisDay(beffroi.now())), 28)
  const written = await karine.post(action, {
    ...formIn(page, action),
    fromDay,
    toDay: addDays(fromDay, 4),
    tasks: 'Repasser',
    safety: 'Des gants.',
    agreement: 'aucune',
    hostLogin: HOST,
    personLogin: '06 39 98 05 91',
  })
  await karine.submit(`${written.location ?? ''}/envoyer`)
  await beffroi.settle()
  const letter = letters.findLast(({ recipient }) => recipient === HOST)
  return /\/immersions\/signer\/[\w-]{43}/.exec(letter?.body ?? '')?.[0] ?? assert.fail('no link')
}

const link = await sent()
const host = beffroi.visitor()
const first = formIn((await host.get(link)).text, `${link}/code`)

describe('The code of a signature', () => {
  test('pressed for twice on one page is one code; asked for again on the page where it is typed, another', async () => {
    const [one, other] = await Promise.all([
      host.post(`${link}/code`, first),
      host.post(`${link}/code`, first),
    ])
    assert.deepEqual([one.location, other.location], [`${link}/signature`, `${link}/signature`])
    later(60)
    assert.equal((await host.post(`${link}/code`, first)).location, `${link}/signature`, 'and by Back')
    assert.equal((await codes()).length, 1)
    const typing = formIn((await host.get(`${link}/signature`)).text, `${link}/signature`)
    await host.post(`${link}/code`, typing)
    await host.post(`${link}/code`, typing)
    assert.equal((await codes()).length, 2)
  })

  test('that is over is sent anew, from the page that showed none, and signs', async () => {
    later(3600)
    await host.post(`${link}/code`, first)
    const [, , last = assert.fail()] = await codes()
    const again = formIn((await host.get(`${link}/signature`)).text, `${link}/signature`)
    const signed = await host.post(`${link}/signature`, { ...again, code: last, typed: 'Mme Fournier' })
    assert.equal(signed.status, 303)
  })
})
