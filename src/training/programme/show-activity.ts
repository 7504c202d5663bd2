import type { Ask, Typed } from '#platform/web'
import { activityPage } from './activity-page.tsx'
import type { OpenGroup } from '../access.ts'
import { sequencesOf } from './sequence-store.ts'
import type { Activity } from '../activity.ts'

export async function showActivity(
  c: Ask,
  open: OpenGroup,
  activity: Activity | undefined,
  typed: Typed,
  errors: Record<string, string> = {},
): Promise<Response> {
  const sequences = await sequencesOf(c.var.db, open.group.id)
  return activityPage(c, open, { activity, sequences, typed, errors })
}
