import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { openBeffroi, type Visitor, formsIn, type FoundForm } from '#testing'
import { isFile } from '../unlisted.ts'
import { listedPages } from '../listed.ts'

// Every form of every page, filled as badly as people and programs do: a sentence or a page that does not exist, never a fault of ours.

const beffroi = await openBeffroi()
after(async () => {
  await beffroi.close()
  assert.deepEqual(beffroi.surprises, [])
})

const SOMEBODY_ELSE = '11111111-1111-8111-8111-111111111111'
const ways: Record<string, (name: string, value: string) => string> = {
  'left empty': () => '',
  'filled with a text too long': () => 'é'.repeat(20_000),
  'filled with what no field expects': () => '\u0000<script>"\'%00\u202E�– 99/99/9999',
  'carrying ids of somebody else': (_, value) => (/^[0-9a-f-]{36}$/.test(value) ? SOMEBODY_ELSE : value),
}

const seen = new Set<string>()
const isNew = (form: FoundForm) => {
  const key = `${form.action.replaceAll(/[0-9a-f-]{36}/g, 'id')} ${Object.keys(form.fields).join()}`
  return !seen.has(key) && seen.add(key)
}

async function formsOf(visitor: Visitor, reader: string): Promise<FoundForm[]> {
  const pages = listedPages.filter((one) => one.as.some((id) => id === reader) && !isFile(one.url))
  const found: FoundForm[] = []
  for (const { url } of pages) found.push(...formsIn((await visitor.get(url)).text, url).filter(isNew))
  return found.filter((form) => form.action !== '/deconnexion')
}

describe('Every form', () => {
  for (const reader of [
    'public',
    'aicha',
    'claire',
    'didier',
    'farida',
    'bruno',
    'nadege',
    'brigitte',
    'karine',
    'mathieu',
    'helene',
    'agnes',
    'paul',
  ] as const)
    test(`that ${reader} meets answers bad input with a sentence`, async () => {
      const visitor = reader === 'public' ? beffroi.visitor() : await beffroi.as(reader)
      const faults: string[] = []
      for (const { action, fields, method } of await formsOf(visitor, reader))
        for (const [how, change] of Object.entries(ways)) {
          const filled = Object.fromEntries(
            Object.entries(fields).map(([name, value]) => [name, change(name, value)]),
          )
          const answer =
            method === 'get'
              ? await visitor.get(`${action}?${new URLSearchParams(filled)}`)
              : await visitor.post(action, filled)
          if (answer.status >= 500) faults.push(`${action} ${how}: ${answer.status}`)
        }
      assert.deepEqual(faults, [])
    })
  test('was found: a page whose forms cannot be read would make this silent', () =>
    assert.ok(seen.size > 100, `${seen.size} kinds of forms`))
})
