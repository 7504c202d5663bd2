import type { Actor, PersonId } from '#people'
import type { Db } from '#platform/db'
import type { GridId } from '../ids.ts'

/** What somebody shows to prove a skill: its name, and where this reader opens it. */
export type ShownProof = { title: string; href: string }

/** Handed in by the hall: what a person shows to this reader, by the code of each skill of a grid. */
export type ProofsBySkill = (
  db: Db,
  actor: Actor,
  personId: PersonId,
  asked: { gridId: GridId; now: Date },
) => Promise<ReadonlyMap<string, readonly ShownProof[]>>
