import assert from 'node:assert/strict'
import type { Beffroi } from '#testing'
import { say } from './simulator/announce.ts'
import type { Announced } from './simulator/objects.ts'
import { allSaid } from './simulator/said-store.ts'
import { startSimulator } from './simulator/start-simulator.ts'

/** What the provider last announced about an object. */
export async function saidOf(beffroi: Beffroi, kind: string, objectId: string): Promise<Announced> {
  const found = (await allSaid(beffroi.db)).findLast(
    ({ type, data }) => type === kind && data.object.id === objectId,
  )
  assert.ok(found, `nothing like ${kind} was announced about ${objectId}`)
  return found
}

/** Announces over HTTP, signed with the right secret unless another is given. True when it was heard. */
export async function announceTo(beffroi: Beffroi, said: Announced, secret?: string): Promise<boolean> {
  const simulator = startSimulator(beffroi.ground)
  return say(beffroi.ground, said, secret ?? simulator.secret)
}
