import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { languageCodes } from '#platform/languages'
import { openBeffroi } from '#testing'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const yanis = await beffroi.as('yanis')
const LIMIT = 14_000

/** The sheets and scripts of a page, and what these scripts bring before they run. */
async function filesOf(html: string): Promise<Map<string, string>> {
  const files = new Map<string, string>()
  const asked = [...html.matchAll(/(?:href|src)="(\/assets\/[^"]+\.(?:css|js))"/g)].map(([, at = '']) => at)
  for (const at of asked.filter((one) => !html.includes(`data-src="${one}"`))) {
    const { text } = await yanis.get(at)
    files.set(at, text)
    for (const [, part = ''] of text.matchAll(/from"\.\/([^"]+)"/g))
      files.set(part, (await yanis.get(`/assets/${part}`)).text)
  }
  return files
}

describe('A screen of the field', () => {
  for (const language of languageCodes)
    test(`comes in 14 kB with its sheet, its scripts and what they share, before the pages of the day are kept (${language})`, async () => {
      await yanis.post('/langue', { language, to: '/' })
      const [tile = ''] = /\/ferme\/recolte\/[^"]+/.exec((await yanis.get('/ferme/recolte')).text) ?? []
      assert.ok(tile)
      for (const path of ['/ferme', '/ferme/recolte', tile, '/ferme/plan', '/ferme/lots']) {
        const { text } = await yanis.get(path)
        const files = await filesOf(text)
        assert.ok(
          [...files.keys()].some((one) => one.startsWith('phone-')),
          [...files.keys()].join(' '),
        )
        const bytes = [text, ...files.values()].reduce((sum, one) => sum + gzipSync(one).length, 0)
        assert.ok(bytes <= LIMIT, `${path} weighs ${bytes} bytes`)
      }
    })
})
