import {
  field,
  goTo,
  idIn,
  isId,
  newSite,
  notFound,
  problem,
  readForm,
  sayNext,
  type Ask,
} from '#platform/web'
import type { Actor } from '../actor.ts'
import { keepApart, mergePersons } from './merge-persons.ts'
import { recentMerges } from './merge-store.ts'
import { judgeOf } from './reach-store.ts'
import { readResemblance, type Resembling } from './store.ts'
import { resemblancesPage } from './pages.tsx'
import { openResemblances } from './open-resemblances.ts'
import { requireActing } from '../session/door.ts'
import { undoMerge } from './undo-merge.ts'

export const resemblanceSite = newSite()
  .get('/personnes/doublons', list)
  .post('/personnes/doublons', answer)
  .post('/personnes/doublons/:id/defaire', undo)

const PER_PAGE = 10

/** Whoever writes who people are, somewhere: the list holds the pairs that they reach and no other. */
const requireJudge = (c: Ask): Actor => requireActing(c, 'steward', 'training lead', 'referent').actor

async function list(c: Ask): Promise<Response> {
  const actor = requireJudge(c)
  const after = await lastSeen(c)
  const { pairs, more } = await openResemblances(c.var.db, actor, { limit: PER_PAGE, after }, c.var.now)
  const merges = await recentMerges(c.var.db, judgeOf(actor, c.var.now), 20)
  return resemblancesPage(c, { pairs, more, merges })
}

async function lastSeen(c: Ask): Promise<Resembling | undefined> {
  const [oneId = '', otherId = ''] = (c.req.query('apres') ?? '').split('_')
  return isId(oneId) && isId(otherId) ? readResemblance(c.var.db, { oneId, otherId }) : undefined
}

const answerForm = field.form({
  one: field.id(),
  other: field.id(),
  answer: field.oneOf(['same', 'different']),
})

async function answer(c: Ask): Promise<Response> {
  const actor = requireJudge(c)
  const form = await readForm(c, answerForm)
  if (!form.ok) return problem(c, 422)
  const pair = { oneId: form.value.one, otherId: form.value.other }
  const known = await readResemblance(c.var.db, pair)
  if (!known) throw notFound()
  const same = form.value.answer === 'same'
  const { url } = c.var.ground.site
  const done = await (same ? mergePersons : keepApart)(c.var.db, { ...pair, url }, actor, c.var.now)
  if (!done.ok && done.refusal === 'out of reach') throw notFound()
  sayNext(c, done.ok ? said[form.value.answer] : 'Quelqu’un d’autre vient de répondre')
  return goTo(c, '/personnes/doublons')
}

const said = {
  same: 'Les deux fiches n’en font plus qu’une',
  different: 'Ce sont deux personnes\u00A0: c’est noté',
} as const

async function undo(c: Ask): Promise<Response> {
  const done = await undoMerge(
    c.var.db,
    { id: idIn(c), url: c.var.ground.site.url },
    requireJudge(c),
    c.var.now,
  )
  if (!done.ok) throw notFound()
  sayNext(c, 'Ce sont de nouveau deux fiches')
  return goTo(c, '/personnes/doublons')
}
