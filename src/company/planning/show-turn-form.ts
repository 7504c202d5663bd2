import { newId } from '#platform/id'
import { addDays, parisDay } from '#platform/time'
import type { Ask } from '#platform/web'
import type { Inside } from '../access.ts'
import { requestFilesOf } from '../request-store.ts'
import type { RefusedForm } from '../screen/door.ts'
import { roles, type TurnRole } from '../turn.ts'
import { turnsOf } from '../turn-store.ts'
import { turnForm } from './form-page.tsx'

/** The form that puts somebody at the planning, as it stands now. */
export async function showTurnForm(c: Ask, inside: Inside, refused: RefusedForm = {}): Promise<Response> {
  const { db, now } = c.var
  const { id } = inside.company
  const files = (await requestFilesOf(db, id)).filter(
    ({ answer, givenOn, closedAt }) => answer === 'accepted' && !givenOn && !closedAt,
  )
  const asked = c.req.query('demande') ?? ''
  const typed = refused.typed?.['role']
  return turnForm(c, inside, {
    turns: await turnsOf(db, id),
    files,
    freshId: newId(),
    role: roleIn(typed) ?? (files.length > 0 ? 'on site' : 'phone'),
    request: files.find((file) => file.id === asked)?.id ?? files[0]?.id ?? '',
    day: addDays(parisDay(now), 1),
    ...refused,
  })
}

const roleIn = (typed: unknown): TurnRole | undefined => roles.find((one) => one === typed)
