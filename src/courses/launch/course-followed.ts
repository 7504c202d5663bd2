import { z } from 'zod'
import type { Proving } from '#people'
import { launchSentences } from './sentences.ts'
import { coursesFollowed } from '../progress/door.ts'

const format = z.object({ code: z.literal('course followed'), name: z.string() })

/** The courses that somebody followed to their end. */
export const provenByCourses: Proving = {
  find: async (db, personIds, since) =>
    (await coursesFollowed(db, personIds, since)).map(({ id, title, happenedOn }) => ({
      room: 'courses',
      id,
      happenedOn,
      seen: { code: 'course followed', name: title } satisfies z.infer<typeof format>,
    })),
  say: ({ seen }, language) => ({
    title: format.parse(seen).name,
    words: launchSentences.says[language].followed,
  }),
}
