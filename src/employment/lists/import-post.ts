import type { Action } from '#actions'
import type { Actor } from '#people'
import type { Tx } from '#platform/db'
import { outcomeFor, sayChanges, type ImportContext, type Outcome } from '#platform/imports'
import { newId } from '#platform/id'
import { parisDay, writeDate, type Day } from '#platform/time'
import { findSupervisor, knownSupervisor } from './find-supervisor.ts'
import { readPostLine, keepPost } from '../post-writing/door.ts'
import type { PostCells, Read } from '../posts/door.ts'
import { isTyped, postsOf } from '../post-store.ts'
import type { Post } from '../post.ts'
import { writeWeek } from '../words.ts'

type Context = ImportContext<Actor>

export async function importPost(
  tx: Tx,
  action: Action,
  { sheet, line, cells }: Read<PostCells>,
  context: Context,
): Promise<Outcome> {
  const became = outcomeFor(line, `${sheet.trim()}, ${cells.code || 'sans code'}`, sheet)
  const read = readPostLine(cells, parisDay(context.now))
  if (!read.ok) return became('refused', Object.values(read.errors)[0])
  const before = (await postsOf(tx, action.id)).find((one) => one.code === read.post.code)
  const typed = before !== undefined && (await isTyped(tx, before.id))
  const supervisorId = typed
    ? await knownSupervisor(tx, action, cells.supervisor, context.now)
    : await findSupervisor(tx, action, cells.supervisor, context)
  const post = {
    ...read.post,
    id: before?.id ?? newId(),
    actionId: action.id,
    // what a list does not say stays as somebody said it
    activity: read.post.activity || (before?.activity ?? ''),
    supervisorId: supervisorId ?? before?.supervisorId ?? null,
    since: read.post.since ?? before?.since ?? null,
    until: read.post.until ?? before?.until ?? null,
  }
  if (before && isSame(before, post)) return became('unchanged')
  if (typed) return became('refused', TYPED)
  await keepPost(tx, { action, post, before }, { by: context.by.personId, typed: false, now: context.now })
  return before ? became('updated', changesInPost(before, post)) : became('created')
}

const TYPED =
  'Ce poste a été écrit ou corrigé ici, et la liste dit autre chose. Corrigez-le à l’écran s’il le faut.'

const compared = ['rome', 'title', 'activity', 'weeklyMinutes', 'supervisorId', 'since', 'until'] as const

const isSame = (before: Post, post: Post) => compared.every((key) => before[key] === post[key])

const changesInPost = (before: Post, post: Post): string =>
  sayChanges([
    { what: 'code ROME', was: before.rome, is: post.rome },
    { what: 'emploi', was: before.title, is: post.title },
    { what: 'activité', was: before.activity, is: post.activity },
    { what: 'heures', was: writeWeek(before.weeklyMinutes), is: writeWeek(post.weeklyMinutes) },
    // by name they may be alike: that it is another person is what matters
    { what: 'encadrant·e', was: before.supervisorId ?? '', is: post.supervisorId ?? '', long: true },
    { what: 'ouvert le', was: dayOrNone(before.since), is: dayOrNone(post.since) },
    { what: 'fermé le', was: dayOrNone(before.until), is: dayOrNone(post.until) },
  ])

const dayOrNone = (day: Day | null): string => (day ? writeDate(day) : 'sans date')
