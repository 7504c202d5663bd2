import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { countRead } from '#platform/imports'
import { parisDay } from '#platform/time'
import { openBeffroi, shared, withoutShared } from '#testing'
import { importers } from '../importers.ts'
import { peopleInOffice } from './actor-store.ts'
import { importSent, openSent } from './import-file.ts'
import { scopeOf } from './list-places.ts'
import { listOf, openGroupOfLists } from './seeds/read-list-example.ts'

const beffroi = await openBeffroi()
after(() => beffroi.close())
const { db } = beffroi
await openGroupOfLists(beffroi)
const office = await peopleInOffice(db, parisDay(beffroi.now()))

describe('Whoever waits for a list is told of each of its lines', { skip: withoutShared }, () => {
  for (const importer of importers)
    test(importer.title, async () => {
      const { who, file, place } = listOf(shared, importer.kind)
      const by = office.find(({ actor }) => actor.personId === beffroi.personId(who))?.actor ?? assert.fail()
      const sent = { name: file.name, bytes: await file.bytes() }
      const opened = await openSent(db, importer, sent, by.personId)
      const told: number[] = []
      const wish = { by, now: beffroi.now(), scope: scopeOf(place), dryRun: true, anyway: true }
      const said = await importSent(db, importer, sent, opened, {
        ...wish,
        passed: (lines) => told.push(lines),
      })
      const lines = told.reduce((sum, more) => sum + more, 0)
      assert.ok(told.length > 1, 'nothing is told on the way')
      assert.equal(lines, said.length)
      const total = countRead(importer, { ...sent, ...opened })
      assert.ok(lines <= total && lines > total * 0.7, `${lines} lines of ${total}`)
    })
})
