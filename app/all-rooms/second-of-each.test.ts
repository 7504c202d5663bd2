import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { cast, rolesOfKind, type OrganisationKind, type Role } from '#people'
import { newcomer, newOrganisation, openBeffroi, type Visitor, formsIn, type FoundForm } from '#testing'
import { isFile } from '../unlisted.ts'
import { listedPages } from '../listed.ts'
import { oldRows, privateNames } from './second-of-each-store.ts'

// Everybody who works in a second organisation of each kind, before all that the first ones have: a role by its name opens nothing.

const beffroi = await openBeffroi()
after(() => beffroi.close())

const HAS_ID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/
const closed = listedPages.filter(({ as }) => !as.includes('public'))

const kinds = Object.entries(rolesOfKind)
const forms: FoundForm[] = []
let names: string[] = []
before(async () => {
  names = await privateNames(beffroi.db)
  const seen = new Set<string>()
  for (const { id } of cast) {
    const reader = await beffroi.as(id)
    for (const { url } of closed.filter((one) => one.as.includes(id) && !isFile(one.url)))
      for (const form of formsIn((await reader.get(url)).text, url)) {
        const key = `${form.action} ${Object.values(form.fields).join()}`
        if (form.method !== 'post' || form.action === '/deconnexion' || seen.has(key)) continue
        seen.add(key)
        forms.push(form)
      }
  }
})

/** Somebody who holds every role there is in a new organisation of that kind. */
async function seated(kind: string, held: readonly Role[]): Promise<Visitor> {
  const { id } = await newOrganisation(beffroi, kind as OrganisationKind)
  return newcomer(beffroi, ...held.map((role) => ({ organisationId: id, role })))
}

async function opened(visitor: Visitor): Promise<string[]> {
  const faults: string[] = []
  for (const { url } of closed) {
    const { status, text } = await visitor.get(url)
    if (HAS_ID.test(url) ? status !== 404 : status >= 500) faults.push(`${url} answered ${status}`)
    const named = names.find((name) => text.includes(name))
    if (named) faults.push(`${url} names ${named}`)
  }
  return faults
}

async function changed(visitor: Visitor): Promise<string[]> {
  const faults: string[] = []
  const known = await oldRows(beffroi.db)
  for (const { action, fields } of forms) {
    const { status } = await visitor.post(action, fields)
    if (HAS_ID.test(action) ? status !== 404 : status >= 500) faults.push(`POST ${action} answered ${status}`)
  }
  return [...faults, ...(await known.lost()).map((table) => `a row of ${table} was changed`)]
}

describe('A second organisation', () => {
  for (const [kind, held] of kinds)
    test(`of the kind ${kind}: who holds every role there opens nothing of the first, and changes nothing of it`, async () => {
      const visitor = await seated(kind, held)
      assert.deepEqual([...(await opened(visitor)), ...(await changed(visitor))], [])
    })
  test('left no surprise', () => assert.deepEqual(beffroi.surprises, []))
  test('was tried on everything: a page whose forms cannot be read would make this silent', () => {
    assert.ok(closed.length > 200, `${closed.length} pages`)
    assert.ok(forms.length > 300, `${forms.length} forms`)
    assert.ok(names.length > 50, `${names.length} names`)
  })
})
