import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { openBeffroi } from '#testing'
import { version } from './version.ts'

const read = (name: string) => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8')

describe('The version of Beffroi', () => {
  test('is one word in three places: the package, its lock, the top of the journal', () => {
    const lock: { version: string; packages: Record<string, { version: string }> } = JSON.parse(
      read('package-lock.json'),
    )
    assert.deepEqual([lock.version, lock.packages['']?.version], [version, version])
    assert.equal(/^## (\d+\.\d+\.\d+)/m.exec(read('CHANGELOG.md'))?.[1], version)
  })
  test('is told to whoever watches over it', async (t) => {
    const beffroi = await openBeffroi({ empty: true })
    t.after(() => beffroi.close())
    assert.equal(JSON.parse((await beffroi.visitor().get('/readyz')).text).version, version)
  })
})
