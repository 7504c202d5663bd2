import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { cast } from '#people'
import {
  filledForms,
  linksIn,
  makeSecond,
  openBeffroi,
  secondTrainees,
  type FilledForm,
  type Second,
  type Visitor,
} from '#testing'
import { isFile } from '../unlisted.ts'
import { listedPages } from '../listed.ts'
import { newRows, type Since } from './first-before-second-store.ts'

// The other half of second-of-each.test.ts: everybody of the first organisations, before all that second ones made through their screens.

const beffroi = await openBeffroi()
after(() => beffroi.close())

const ID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g
/** Pages that look alike, for one reader: as many as it takes to meet what one of them alone leads to. */
const OF_A_KIND = 2
const kindOf = (path: string) => path.replaceAll(ID, ':id').replaceAll(/\d{4}-\d{2}(-\d{2})?/g, ':day')

/** What somebody of the first organisations may open all the same, and why. Their forms are not sent there: they would be accepted. */
const allowed: { who: readonly string[]; where: RegExp; why: string }[] = [
  {
    who: ['paul'],
    where: /^\/(organismes|actions)(\/|$)/,
    why: 'who steers the territory names who is in it',
  },
  { who: ['paul'], where: /^\/traces\/cles/, why: 'who steers the territory closes a key that leaked' },
  { who: ['paul'], where: /^\/bulletin\/redaction/, why: 'who steers the territory publishes its bulletin' },
  {
    who: ['brigitte'],
    where: /^\/bulletin\/redaction/,
    why: 'editors named by the steward write in the common bulletin',
  },
]
/** An editor reads what a page waits for; the action’s lead alone approves it. */
const APPROVAL = /^\/bulletin\/redaction\/.*\/accord$/
/** The public form of an action that is shown: anybody may ask for a place, signed in or not. */
const ASKING = /^\/actions\/[^/]+\/demande$/
/** Opened by whoever has the address: only what they say is looked at. */
const ATTESTATION = /^\/attestations\//

let second: Second
let ours: Set<string>
let written: Since
let crossed = 0
const pages = new Set<string>()
const forms = new Map<string, FilledForm>()

/** What somebody meets from home, by links: addresses, and forms as they would be sent. */
async function walk(visitor: Visitor): Promise<void> {
  const seen = new Set(['/'])
  const met = new Map<string, number>()
  for (const path of seen) {
    const kind = kindOf(path)
    const times = met.get(kind) ?? 0
    if (times >= OF_A_KIND) continue
    met.set(kind, times + 1)
    const { status, text, location, headers } = await visitor.get(path)
    if (status >= 400) continue
    if (saysOurs(path) || times === 0) pages.add(path)
    if (location) seen.add(location.replace(beffroi.ground.site.url, ''))
    if (!(headers.get('content-type') ?? '').includes('html')) continue
    for (const link of linksIn(text)) seen.add(link)
    for (const form of filledForms(text, path))
      forms.set(JSON.stringify([kindOf(form.action), ...form.ids]), form)
  }
}

/** What anybody reads without signing in names nobody, and is no secret afterwards. */
async function leaveOutPublic(): Promise<void> {
  const anybody = beffroi.visitor()
  for (const path of pages) {
    const { status, text } = await anybody.get(path)
    if (status !== 200) continue
    pages.delete(path)
    if (!ATTESTATION.test(path))
      assert.deepEqual(
        second.names.filter((name) => text.includes(name)),
        [],
        path,
      )
  }
}

before(async () => {
  const { db } = beffroi
  written = await newRows(db)
  second = await makeSecond(beffroi)
  ours = new Set(await written.ids())
  for (const visitor of second.people.values()) await walk(visitor)
  await leaveOutPublic()
})

/** An address or a field that says something that second organisations made. */
const saysOurs = (text: string) =>
  /cap-services|jardins-du-marquenterre|groupe-lin|groupe-houblon/.test(text) ||
  (text.match(ID) ?? []).some((id) => ours.has(id))

const isAllowed = (id: string, url: string) =>
  ASKING.test(url) || allowed.some(({ who, where }) => who.includes(id) && where.test(url))

type Tried = { faults: string[]; own: FilledForm[] }

/** Opens all that second organisations made, and all that is theirs; gives their own forms. */
async function opened(id: string, visitor: Visitor): Promise<Tried> {
  const tried: Tried = { faults: [], own: [] }
  const theirs = listedPages.filter(({ as, url }) => as.some((one) => one === id) && !isFile(url))
  for (const url of new Set([...pages, ...theirs.map((one) => one.url)])) {
    if (isAllowed(id, url)) continue
    const { status, text } = await visitor.get(url)
    if (saysOurs(url) ? status !== 404 : status >= 500) tried.faults.push(`${url} answered ${status}`)
    tried.faults.push(...named(url, text))
    if (!saysOurs(url)) tried.own.push(...filledForms(text, url))
  }
  return tried
}

const named = (where: string, text: string): string[] =>
  second.names.filter((name) => text.includes(name)).map((name) => `${where} names ${name}`)

/** Sends every form that second people meet. */
async function sent(id: string, visitor: Visitor): Promise<string[]> {
  const faults: string[] = []
  for (const { action, fields } of forms.values()) {
    if (isAllowed(id, action) && !(id === 'brigitte' && APPROVAL.test(action))) continue
    const { status, text } = await visitor.post(action, fields)
    if (saysOurs(action) ? status !== 404 : status >= 500) faults.push(`POST ${action} answered ${status}`)
    faults.push(...named(`POST ${action}`, text))
  }
  return faults
}

/** Sends their own forms with, in the place of each id, one that second people sent or met in a form of that kind. */
async function mixed(id: string, visitor: Visitor, own: FilledForm[]): Promise<string[]> {
  const faults: string[] = []
  const given = Map.groupBy([...second.sent, ...forms.values()], ({ action }) => kindOf(action))
  const tried = new Set<string>()
  for (const { action, fields } of own)
    for (const other of given.get(kindOf(action)) ?? []) {
      const ids = Object.keys(fields).flatMap((name) => {
        const value = other.fields[name]
        return typeof value === 'string' && ours.has(value) ? [[name, value] as const] : []
      })
      const key = JSON.stringify([kindOf(action), ids])
      if (ids.length === 0 || isAllowed(id, action) || tried.has(key)) continue
      tried.add(key)
      const { status, text } = await visitor.post(action, { ...fields, ...Object.fromEntries(ids) })
      if (status >= 500) faults.push(`POST ${action} with ${ids.join()} answered ${status}`)
      faults.push(...named(`POST ${action} with ${ids.join()}`, text))
    }
  crossed += tried.size
  return faults
}

/** The rows that hold an id of second organisations. */
const held = async () =>
  new Set(
    (await written.rows())
      .filter(({ row }) => (row.match(ID) ?? []).some((one) => ours.has(one)))
      .map(({ table, row }) => `${table} ${row}`),
  )

describe('What second organisations made', () => {
  for (const { id } of cast)
    test(`is closed to ${id}, of the first ones: no page, no name, no row`, async () => {
      const visitor = await beffroi.as(id)
      const before = await held()
      const { faults, own } = await opened(id, visitor)
      faults.push(...(await sent(id, visitor)), ...(await mixed(id, visitor, own)))
      const now = await held()
      faults.push(...[...before].filter((row) => !now.has(row)).map((row) => `lost: ${row}`))
      faults.push(...[...now].filter((row) => !before.has(row)).map((row) => `new: ${row}`))
      assert.deepEqual(faults, [])
    })
  const names = (text = '') => secondTrainees.some(([given, family]) => text.includes(`${given} ${family}`))
  test('is closed to whoever sits at another jury of the same body', async () => {
    const faults: string[] = []
    for (const [given, other] of [
      ['Odilon', second.juries.houblon],
      ['Perpétue', second.juries.houblon],
      ['Théophane', second.juries.lin],
      ['Philomène', second.juries.lin],
    ] as const) {
      const juror = second.people.get(given)
      for (const url of [...pages].filter((one) => one.includes(other))) {
        const answer = await juror?.get(url)
        // who works for the body reads when and where it is held, never who passes
        if (url === `/certification/jury/${other}` ? names(answer?.text) : answer?.status !== 404)
          faults.push(`${given} ${url}`)
      }
      for (const { action, fields } of [...forms.values()].filter((one) => one.action.includes(other)))
        if ((await juror?.post(action, fields))?.status !== 404) faults.push(`${given} POST ${action}`)
    }
    assert.deepEqual(faults, [])
  })
  test('left no surprise', () => assert.deepEqual(beffroi.surprises, []))
  test('was tried on everything: pages whose links and forms cannot be read would make this silent', () => {
    assert.ok(pages.size > 150, `${pages.size} pages`)
    assert.ok(forms.size > 150, `${forms.size} forms`)
    assert.ok(ours.size > 100, `${ours.size} rows`)
    assert.ok(crossed > 80, `${crossed} forms with an id of theirs`)
  })
})
