import { readAction } from '#actions'
import { onlyNamed, registerPerson } from '#people'
import type { Tx } from '#platform/db'
import { dayOf, parisInstant } from '#platform/time'
import { insertPost } from '../post-store.ts'
import { left } from './seeded-people.ts'
import { seededPosts, seededSupervisors, type SeededPost } from './seeded-posts.ts'
import { seededId } from './seeded-id.ts'
import { surroundAction } from '../around/surround-action.ts'
import { actionId, supervisorOf } from './seeded-employment.ts'
import { seedLeft } from './seed-left.ts'
import { seedPresent } from './seed-present.ts'
import type { PostId } from '../ids.ts'

/** The 36 posts of Pôle ESS ANIMA, those who left in the year of the bulletin, and the 34 who work there today. */
export async function seedEmployment(tx: Tx, now: Date): Promise<void> {
  const action = await readAction(tx, actionId)
  if (!action) throw new Error('the actions are seeded first')
  await surroundAction(tx, action, now)
  for (const { rank, givenName, familyName } of seededSupervisors)
    await registerPerson(tx, onlyNamed(givenName, familyName), null, now, seededId('person', 900 + rank))
  for (const post of seededPosts)
    await insertPost(tx, asPost(post), {
      by: null,
      at: parisInstant(dayOf('2018-01-02'), '09:00'),
      typed: false,
    })
  for (const [rank] of left.entries()) await seedLeft(tx, rank, now)
  const held = seededPosts.filter(({ vacant }) => !vacant)
  for (const [rank, post] of held.entries()) await seedPresent(tx, rank, post, action.leadId, now)
}

const asPost = (post: SeededPost) => ({
  id: seededId<PostId>('post', post.number),
  actionId,
  code: post.code,
  rome: post.rome,
  title: post.title,
  activity: post.activity,
  weeklyMinutes: post.weeklyMinutes,
  supervisorId: supervisorOf(post),
  since: dayOf('2018-01-01'),
  until: null,
})
