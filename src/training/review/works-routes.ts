import { isId, newSite, type Ask } from '#platform/web'
import { worksPage } from './works-page.tsx'
import { groupOfWorks, GROUP } from '../access.ts'
import { traineesOf } from '../trainee-store.ts'
import type { GroupId } from '#actions'
import type { PersonId } from '#people'
import { creditedBy } from '../ledger/door.ts'
import { JUST_ANSWERED_MS } from './take-back.ts'
import { lastAnswerOf } from './take-back-store.ts'
import { worksOfGroup } from './reviewed-work-store.ts'
import type { WorkState } from '../work.ts'

export const worksSite = newSite().get(`${GROUP}/travaux`, list)

const PER_PAGE = 30

const states: Record<string, WorkState> = { attente: 'handed in', refaire: 'given back', valide: 'accepted' }

async function list(c: Ask): Promise<Response> {
  const { group, writes, actor } = await groupOfWorks(c)
  const asked = c.req.query('etat') ?? ''
  const person = c.req.query('personne') ?? ''
  const skip = Math.min(10_000, Math.max(0, Number.parseInt(c.req.query('debut') ?? '0', 10) || 0))
  const personId = isId(person) ? person : null
  const works = await worksOfGroup(c.var.db, group.id, {
    state: states[asked] ?? null,
    personId,
    skip,
    limit: PER_PAGE + 1,
  })
  return worksPage(c, {
    group,
    writes,
    works: works.slice(0, PER_PAGE),
    trainees: await traineesOf(c.var.db, group.id),
    asked,
    personId,
    previous: skip > 0 ? Math.max(0, skip - PER_PAGE) : undefined,
    next: works.length > PER_PAGE ? skip + PER_PAGE : undefined,
    last: writes ? await justAnswered(c, group.id, actor.personId) : undefined,
  })
}

async function justAnswered(c: Ask, groupId: GroupId, by: PersonId) {
  const { db, now } = c.var
  const answer = await lastAnswerOf(db, groupId, by, new Date(now.getTime() - JUST_ANSWERED_MS))
  return answer && { answer, minutes: await creditedBy(db, answer.workId) }
}
