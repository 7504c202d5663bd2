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
import { isFile, listedPages } from './listed.ts'
import { newRows } from './first-before-second-store.ts'
import { oldRows } from './second-of-each-store.ts'

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
/** Opened by whoever has the address: only what they say is looked at. */
const ATTESTATION = /^\/attestations\//

let second: Second
let ours: Set<string>
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
  const before = await newRows(db)
  second = await makeSecond(beffroi)
  ours = new Set(await before.ids())
  for (const visitor of second.people.values()) await walk(visitor)
  await leaveOutPublic()
})

/** An address or a field that says something that second organisations made. */
const saysOurs = (text: string) =>
  /cap-services|jardins-du-marquenterre|groupe-lin|groupe-houblon/.test(text) ||
  (text.match(ID) ?? []).some((id) => ours.has(id))

const isAllowed = (id: string, url: string) =>
  allowed.some(({ who, where }) => who.includes(id) && where.test(url))

async function opened(id: string, visitor: Visitor): Promise<string[]> {
  const faults: string[] = []
  const theirs = listedPages.filter(({ as, url }) => as.some((one) => one === id) && !isFile(url))
  for (const url of new Set([...pages, ...theirs.map((one) => one.url)])) {
    if (isAllowed(id, url)) continue
    const { status, text } = await visitor.get(url)
    if (saysOurs(url) && status !== 404) faults.push(`${url} answered ${status}`)
    if (status >= 500) faults.push(`${url} answered ${status}`)
    const named = second.names.find((name) => text.includes(name))
    if (named) faults.push(`${url} names ${named}`)
  }
  return faults
}

async function changed(id: string, visitor: Visitor): Promise<string[]> {
  const faults: string[] = []
  const [known, since] = [await oldRows(beffroi.db), await newRows(beffroi.db)]
  for (const { action, fields } of forms.values()) {
    if (isAllowed(id, action) && !(id === 'brigitte' && APPROVAL.test(action))) continue
    const { status, text } = await visitor.post(action, fields)
    if (saysOurs(action) ? status !== 404 : status >= 500) faults.push(`POST ${action} answered ${status}`)
    const named = second.names.find((name) => text.includes(name))
    if (named) faults.push(`POST ${action} names ${named}`)
  }
  const written = (await since.rows()).filter(({ row }) => [...ours].some((one) => row.includes(one)))
  return [
    ...faults,
    ...written.map(({ table, row }) => `${table} holds ${row}`),
    ...(await known.lost()).map((table) => `a row of ${table} was changed`),
  ]
}

describe('What second organisations made', () => {
  for (const { id } of cast)
    test(`is closed to ${id}, of the first ones: no page, no name, no row`, async () => {
      const visitor = await beffroi.as(id)
      assert.deepEqual([...(await opened(id, visitor)), ...(await changed(id, visitor))], [])
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
  })
})
