import assert from 'node:assert/strict'
import type { GroupId } from '#actions'
import { asId } from '#platform/id'
import type { Beffroi } from '../open-beffroi.ts'
import type { Visitor } from '../visitor.ts'
import { follow, insert, publish } from './beside.ts'
import { judge } from './certify.ts'
import { found } from './found.ts'
import { meet, open, position, register } from './open.ts'
import { everybody } from './people.ts'
import { trainGroup } from './train.ts'
import type { SentForm, World } from './world.ts'

export type Second = {
  /** By given name: everybody who can sign in. */
  people: Map<string, Visitor>
  /** Whose name nobody of the first organisations may read. */
  names: string[]
  /** The ids of its two juries, of which nobody sits at both. */
  juries: { lin: string; houblon: string }
  /** Every form that its people sent. */
  sent: SentForm[]
}

/** A second organisation of each kind that works with others, with all that its people make through their screens: never a row by hand. */
export async function makeSecond(beffroi: Beffroi): Promise<Second> {
  const people = new Map<string, Visitor>()
  const sent: SentForm[] = []
  const who = (given: string): Visitor => people.get(given) ?? assert.fail(given)
  const world: World = {
    beffroi,
    people,
    sent,
    who,
    positioned: new Map(),
    groups: { lin: asId<GroupId>(''), houblon: asId<GroupId>('') },
  }
  await register(world)
  await open(world)
  world.groups = await position(world)
  for (const id of Object.values(world.groups)) await trainGroup(world, id)
  const juries = {
    lin: await judge(world, world.groups.lin, 'Odilon Tilloy', 'Perpétue Vimy', true),
    houblon: await judge(world, world.groups.houblon, 'Théophane Gavrelle', 'Philomène Fampoux', false),
  }
  for (const more of [insert, meet, follow, publish, found]) await more(world)
  await beffroi.settle()
  return { people, names: everybody.map(([given, family]) => `${given} ${family}`), juries, sent }
}
