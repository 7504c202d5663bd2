import type { Actor } from '#people'
import { field, goTo, idIn, notFound, readForm, sayNext, type Ask } from '#platform/web'
import { isProof, isSituation } from '../exit.ts'
import { giveAdviser } from './give-adviser.ts'
import { mayFollow, mayWritePath } from '../check-rights.ts'
import { openInsertion } from '../access.ts'
import { readPath } from '../path-store.ts'
import type { Path } from '../path.ts'
import { followExit } from '../exits/door.ts'

/** The path of the address, for whoever `may` write this in it. @throws notFound for everybody else. */
async function pathIn(c: Ask, actor: Actor, may: typeof mayFollow): Promise<Path> {
  const path = await readPath(c.var.db, idIn(c))
  if (!path || !(await may(c.var.db, actor, path, c.var.now))) throw notFound()
  return path
}

const followForm = field.form({ proof: field.optionalText(20), situation: field.optionalText(20) })

export async function follow(c: Ask): Promise<Response> {
  const { actor } = await openInsertion(c, 'direction', 'integration adviser')
  const path = await pathIn(c, actor, mayFollow)
  const form = await readForm(c, followForm)
  const [proof, situation] = form.ok ? [form.value.proof, form.value.situation] : [null, null]
  const chosen = (proof === null || isProof(proof)) && (situation === null || isSituation(situation))
  if (!form.ok || !chosen) {
    sayNext(c, 'Choisissez dans les listes')
    return goTo(c, `/insertion/personnes/${path.personId}`)
  }
  const done = await followExit(c.var.db, { pathId: path.id, proof, situation }, actor, c.var.now)
  if (!done.ok) throw notFound()
  sayNext(c, 'La suite est gardée')
  return goTo(c, `/insertion/personnes/${path.personId}`)
}

export async function entrust(c: Ask): Promise<Response> {
  const { actor } = await openInsertion(c, 'direction')
  const path = await pathIn(c, actor, mayWritePath)
  const form = await readForm(c, field.form({ adviserId: field.id() }))
  const done = form.ok
    ? await giveAdviser(c.var.db, { pathId: path.id, adviserId: form.value.adviserId }, actor, c.var.now)
    : undefined
  if (done && !done.ok && done.refusal === 'not yours') throw notFound()
  sayNext(c, done?.ok ? 'C’est confié' : 'Choisissez dans la liste')
  return goTo(c, `/insertion/personnes/${path.personId}`)
}
