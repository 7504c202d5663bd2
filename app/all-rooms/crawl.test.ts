import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { cast, type OrganisationKind, type Role } from '#people'
import { newcomer, newOrganisation, openBeffroi } from '#testing'
import { isFile } from '../unlisted.ts'
import { listedPages, plainPattern } from '../listed.ts'
import { crawl } from './crawl.ts'
import { byAnotherWay } from './crawl-exceptions.ts'

// People have neither seeds nor addresses: what no link reaches does not exist for them.

const beffroi = await openBeffroi()
const empty = await openBeffroi({ empty: true })
after(async () => {
  await beffroi.close()
  await empty.close()
})

describe('From home, by links, in four presses', () => {
  for (const reader of ['public' as const, ...cast.map(({ id }) => id)])
    test(`${reader} reaches every page that is theirs, no link is broken, and no two parts of a page have one name`, async () => {
      const visitor = reader === 'public' ? beffroi.visitor() : await beffroi.as(reader)
      const { reached, broken, twice } = await crawl(visitor)
      const theirs = listedPages.filter(({ as, url }) => as.some((id) => id === reader) && !isFile(url))
      const orphans = [...new Set(theirs.map(({ pattern }) => plainPattern(pattern)))].filter(
        (pattern) => !reached.has(pattern) && !Object.hasOwn(byAnotherWay, pattern),
      )
      assert.deepEqual({ orphans, broken, twice }, { orphans: [], broken: [], twice: [] })
    })
})

/** One person of each trade, alone in an organisation that has nothing yet. */
const trades: [OrganisationKind, Role][] = [
  ['training', 'training lead'],
  ['training', 'trainer'],
  ['integration', 'direction'],
  ['integration', 'technical supervisor'],
  ['shop', 'merchant'],
  ['prescriber', 'referent'],
  ['funder', 'funder'],
  ['jury', 'juror'],
]

describe('In an empty territory, from home', () => {
  for (const [kind, role] of trades)
    test(`a ${role} alone meets no broken link`, async () => {
      const { id } = await newOrganisation(empty, kind, `Organisme : ${role}`)
      assert.deepEqual((await crawl(await newcomer(empty, { organisationId: id, role }))).broken, [])
    })
})
