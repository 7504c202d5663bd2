import { tellFact } from '#platform/facts'
import type { Ground } from '#platform/ground'
import type { Jobs, Recurring } from '#platform/jobs'
import { sendLetter } from '#platform/mail'
import { sweepTries } from '#platform/web'
import { z } from 'zod'
import { listeners } from './listeners.ts'

/** What every kind of job does. */
export const jobsOf = (ground: Ground): Jobs => ({
  'tell-fact': async (payload) =>
    tellFact(ground.db, listeners, z.object({ id: z.number() }).parse(payload).id),
  'send-letter': async (payload) =>
    sendLetter(ground.db, ground.carrier, z.object({ id: z.number() }).parse(payload).id, ground.clock(), {
      forget: !ground.site.demo,
    }),
  'sweep-tries': async () => sweepTries(ground.db, ground.clock()),
})

/** What comes back by itself (cron, UTC). */
export const recurring: Recurring[] = [{ job: 'sweep-tries', when: '10 2 * * *' }]
