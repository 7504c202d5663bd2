import { z } from 'zod'
import { writeName } from '#platform/i18n'
import { readBirthDate, readDay, type BirthRefusal, type Line } from '#platform/imports'
import { readPhone, readYes, type Reading } from '#platform/sheets'
import type { Day } from '#platform/time'
import { refuse } from '#platform/refusal'
import { readName } from '../read-name.ts'
import type { PositioningLine } from '../positioning-line.ts'
import type { UnreadCell } from '../unread.ts'
import { cellsOf } from './list-columns.ts'

export type LineRefusal = 'no name' | Exclude<BirthRefusal, 'empty'>

/** Reads a line. `commentIsLast`: a field too many is then the end of a comment that held the separator. */
export function readPositioningLine(
  line: Line,
  { commentIsLast, now }: { commentIsLast: boolean; now: Day },
): Reading<PositioningLine, LineRefusal> {
  const cells = cellsOf(line)
  const name = readName(cells)
  if (!name) return refuse('no name')
  const birth = readBirthDate(cells.birthDate, now)
  if (!birth.ok && birth.refusal !== 'empty') return refuse(birth.refusal)
  const phone = readPhone(cells.phone)
  const email = z.email().safeParse(cells.email.toLowerCase())
  const positioned = readDay(cells.positionedOn, now)
  const rsa = readYes(cells.rsa)
  const unread: UnreadCell[] = []
  if (!phone.ok && phone.refusal !== 'empty') unread.push({ field: 'phone', cell: cells.phone })
  if (!email.success && cells.email) unread.push({ field: 'email', cell: cells.email })
  if (!positioned.ok && cells.positionedOn) unread.push({ field: 'positioned on', cell: cells.positionedOn })
  if (!rsa.ok && rsa.refusal !== 'empty' && !cells.status) unread.push({ field: 'rsa', cell: cells.rsa })
  const overflow = commentIsLast ? line.extra : []
  const lost = commentIsLast ? [] : line.extra
  const comment = [cells.comment, ...overflow].filter(Boolean).join('; ')
  return {
    ok: true,
    value: {
      who: {
        ...name,
        usageName: cells.usageName || null,
        birthDate: birth.ok ? birth.value : null,
        phone: phone.ok ? phone.value : null,
        email: email.success ? email.data : null,
        town: cells.town ? writeName(cells.town) : null,
        postcode: cells.postcode || null,
      },
      positionedOn: positioned.ok && positioned.value <= now ? positioned.value : null,
      mobility: cells.mobility || null,
      status: cells.status || (rsa.ok && rsa.value ? 'RSA' : null),
      comment: [comment, ...lost].filter(Boolean).join('\n') || null,
      referent: cells.referent || null,
      structure: cells.structure || null,
      shifted: line.wrongWidth,
      unread,
    },
  }
}
