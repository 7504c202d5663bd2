import { goTo, notFound, sayNext, type Ask } from '#platform/web'
import { withdrawShiftOf } from './withdraw-shift.ts'
import { lanesOf, openWorkday, type OpenWorkday } from '../workday/door.ts'
import { dayAddress } from '../space.tsx'
import { withdrawPage } from './withdraw-page.tsx'
import { sentenceOf } from './team-sentences.ts'
import { shiftIn } from './shift-routes.ts'
import type { ShiftId } from '../ids.ts'

const doorsOf = ({ work }: OpenWorkday, shiftId: ShiftId) =>
  lanesOf(work).find(({ shift }) => shift.id === shiftId)?.doors ?? 0

export async function askWithdrawal(c: Ask): Promise<Response> {
  const open = await openWorkday(c)
  const shift = shiftIn(c, open)
  if (!shift) throw notFound()
  return withdrawPage(c, open, shift, doorsOf(open, shift.id))
}

export async function withdraw(c: Ask): Promise<Response> {
  const open = await openWorkday(c)
  const shift = shiftIn(c, open)
  if (!shift) throw notFound()
  const { hub, day, actor } = open
  const gone = await withdrawShiftOf(c.var.db, {
    hub,
    day,
    by: actor.personId,
    at: c.var.now,
    shiftId: shift.id,
  })
  if (!gone.ok) return withdrawPage(c, open, shift, doorsOf(open, shift.id), sentenceOf(gone))
  sayNext(
    c,
    gone.replanned
      ? `${shift.bike.name} est retiré, ses commandes ont un autre vélo`
      : `${shift.bike.name} est retiré`,
  )
  return goTo(c, `${dayAddress(day)}/equipe`)
}
