import { describe, test } from 'node:test'
import { floorProgram, withoutFloorEngine } from '#testing'
import { journeys } from './journeys.ts'
import { inWorld } from './world.ts'

// `npm run bench engines` walks the same on the engines of the years between.
describe('A telephone of the floor', { skip: withoutFloorEngine, timeout: 400_000 }, () => {
  for (const { says, walk } of journeys) test(says, () => inWorld(floorProgram(), walk))
})
