import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { cast } from '#people'
import { openBeffroi, sentencesIn, type Visitor } from '#testing'
import { isFile, unlisted } from '../unlisted.ts'
import { listedPages, plainPattern } from '../listed.ts'
import { newBeffroi } from '../site.ts'

const beffroi = await openBeffroi()
after(() => beffroi.close())
const readers = new Map<string, Visitor>([['public', beffroi.visitor()]])
for (const { id } of cast) readers.set(id, await beffroi.as(id))

const as = (reader: string): Visitor => readers.get(reader) ?? beffroi.visitor()

describe('A listed page', () => {
  for (const { url, as: allowed } of listedPages)
    test(`${url} opens for ${allowed.join(', ')}, and for nobody else`, async () => {
      for (const reader of allowed) {
        const answer = await as(reader).get(url)
        assert.equal(answer.status, 200, `${reader}: ${answer.status} ${answer.location ?? ''}`)
        if (answer.headers.get('content-type')?.startsWith('text/html'))
          assert.match(answer.text, /<h1/, reader)
      }
      if (allowed.includes('public')) return
      for (const { id } of cast.filter((one) => !allowed.includes(one.id)))
        assert.ok([303, 404].includes((await as(id).get(url)).status), `${id} opened it`)
      const stranger = await as('public').get(url)
      assert.ok(
        stranger.status === 404 || stranger.location?.startsWith('/connexion'),
        sentencesIn(stranger.text),
      )
    })
  test('left no surprise', () => assert.deepEqual(beffroi.surprises, []))
})

describe('The list of pages', () => {
  const patterns = new Set(
    newBeffroi(beffroi.ground, () => {})
      .routes.filter(({ method, path }) => method === 'GET' && !path.endsWith('*') && !isFile(path))
      .map((route) => plainPattern(route.path)),
  )
  const listed = new Set(listedPages.map((one) => plainPattern(one.pattern)))
  test('forgets no address', () => {
    const forgotten = [...patterns].filter(
      (path) => !listed.has(path) && !isFile(path) && !Object.hasOwn(unlisted, path),
    )
    assert.deepEqual(forgotten, [])
  })
  test('holds no address that does not exist', () => {
    assert.deepEqual(
      [...listed, ...Object.keys(unlisted)].filter((path) => !isFile(path) && !patterns.has(path)),
      [],
    )
  })
})
