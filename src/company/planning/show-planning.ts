import type { Errors } from '#platform/ui'
import type { Ask } from '#platform/web'
import type { Inside } from '../access.ts'
import { turnsOf } from '../turn-store.ts'
import { planningPage } from './page.tsx'

/** Who goes where, as it stands now. */
export const showPlanning = async (c: Ask, inside: Inside, errors: Errors = {}): Promise<Response> =>
  planningPage(c, inside, await turnsOf(c.var.db, inside.company.id), errors)
