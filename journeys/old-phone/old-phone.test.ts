import { after, before, describe, test } from 'node:test'
import { floorProgram, openEngine, withoutFloorEngine, type Engine } from '#testing'
import { journeys } from './journeys.ts'
import { inWorld } from './world.ts'

// `npm run bench engines` walks the same on the engines of the years between.
describe('A telephone of the floor', { skip: withoutFloorEngine, timeout: 400_000 }, () => {
  let engine: Engine
  before(async () => {
    engine = await openEngine(floorProgram())
  })
  after(() => engine?.close())

  for (const { says, walk } of journeys) test(says, () => inWorld(engine, walk))
})
