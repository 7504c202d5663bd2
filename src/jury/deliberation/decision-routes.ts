import { fullName } from '#people'
import { field, goTo, newSite, notFound, readForm, sayNext, type Ask, type Typed } from '#platform/web'
import { leaveLines } from '../access.ts'
import { codesOf } from '../grid.ts'
import { isMark } from '../marks/door.ts'
import { presides } from '../seat.ts'
import { candidateAsked, type AskedCandidate } from './asked-deliberation.ts'
import { decideSkills, type Decisions } from './deliberate-jury.ts'
import { decisionPage } from './decision-page.tsx'
import { deliberationSentences } from './deliberation-sentences.ts'

export const decisionSite = newSite()
  .get('/certification/jury/:id/deliberation/:person', async (c) => shown(c, await candidateAsked(c)))
  .post('/certification/jury/:id/deliberation/:person', async (c) => {
    const asked = await candidateAsked(c)
    const { seat, grid, actor, candidate, candidates } = asked
    if (!presides(seat)) throw notFound()
    const { typed } = await readForm(c, field.form({}))
    const decisions = decisionsIn(typed, codesOf(grid))
    const what = {
      juryId: seat.jury.id,
      by: actor.personId,
      at: c.var.now,
      personId: candidate.personId,
      decisions,
      seen: String(typed['seen'] ?? ''),
    }
    const decided = await decideSkills(c.var.db, what)
    if (!decided.ok)
      return shown(c, asked, { typed: decisions, refused: deliberationSentences[decided.refusal] })
    sayNext(c, `Décisions gardées pour ${fullName(candidate)}`)
    const next = 'next' in typed ? candidates[candidates.indexOf(candidate) + 1] : undefined
    return goTo(c, `/certification/jury/${seat.jury.id}/deliberation${next ? `/${next.personId}` : ''}`)
  })

type Refused = { typed?: Decisions; refused?: string }

/** The candidate reads the line, whether a form was refused or not. */
async function shown(c: Ask, asked: AskedCandidate, refused: Refused = {}): Promise<Response> {
  await leaveLines(c, asked, [asked.candidate], { code: 'deliberation' })
  return decisionPage(c, { ...asked, ...refused })
}

function decisionsIn(typed: Typed, codes: readonly string[]): Decisions {
  const decisions: Decisions = {}
  for (const code of codes) {
    const decision = String(typed[`decision-${code}`] ?? '')
    const comment = String(typed[`comment-${code}`] ?? '').slice(0, 300) || null
    if (isMark(decision)) decisions[code] = { decision, comment }
  }
  return decisions
}
