import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import type { CastId } from '#people'
import { openBeffroi, type Visitor, formsIn } from '#testing'
import { isFile } from '../unlisted.ts'
import { listedPages } from '../listed.ts'

// One field wrong and the others as the page shows them: further in than a form that is wrong everywhere.

const beffroi = await openBeffroi()
after(async () => {
  await beffroi.close()
  assert.deepEqual(beffroi.surprises, [])
})

const odd = ['9999-12-31', '0001-01-01', '-0', '99999999999999999999', 'a\nb\u0000']
const asked = ['jour', 'du', 'mois', 'annee', 'apres', 'page', 'q', 'tournee', 'comme', 'planche', 'commerce']
const rooms = ['market', 'orders', 'farm', 'delivery']
const pages = listedPages.filter(({ room, url }) => rooms.includes(room) || url.startsWith('/imports'))

const readers = new Map<string, Visitor>([['public', beffroi.visitor()]])
async function firstReader([id = 'public']: readonly string[]): Promise<Visitor> {
  const visitor = readers.get(id) ?? (await beffroi.as(id as CastId))
  readers.set(id, visitor)
  return visitor
}

describe('A value at the end of what can be written', () => {
  test('in an address, is answered by a page', async () => {
    const faults: string[] = []
    for (const { as, pattern, url } of pages) {
      const [reader, [path = '', query = '']] = [await firstReader(as), url.split('?')]
      const inPath = pattern.split('/').flatMap((part, at) => (part.startsWith(':') ? [at] : []))
      for (const value of odd.map(encodeURIComponent)) {
        const all = asked.map((name) => `${name}=${value}`).join('&')
        const others = inPath.map((at) => path.split('/').with(at, value).join('/'))
        for (const address of [`${path}?${query}&${all}`, ...others])
          if ((await reader.get(address)).status >= 500) faults.push(address)
      }
    }
    assert.deepEqual(faults, [])
  })

  test('in one field of a form, is answered by a sentence', async () => {
    const seen = new Set<string>()
    const faults: string[] = []
    for (const { as, url } of pages.filter((one) => !isFile(one.url))) {
      const reader = await firstReader(as)
      for (const { action, method, fields } of formsIn((await reader.get(url)).text, url)) {
        const kind = `${action.replaceAll(/[0-9a-f-]{36}|\d{4}-\d\d-\d\d/g, '')} ${Object.keys(fields).join()}`
        if (seen.has(kind) || action === '/deconnexion') continue
        seen.add(kind)
        for (const name of Object.keys(fields))
          for (const value of odd) {
            const filled = { ...fields, [name]: value }
            const { status } = await (method === 'post'
              ? reader.post(action, filled)
              : reader.get(`${action.split('?')[0]}?${new URLSearchParams(filled)}`))
            if (status >= 500) faults.push(`${action} ${name}=${value}: ${status}`)
          }
      }
    }
    assert.deepEqual(faults, [])
    assert.ok(seen.size > 60, `${seen.size} kinds of forms`)
  })
})
