import { randomUUID } from 'node:crypto'
import { askSamePerson, type Welcome } from '#people'
import { asDay, parisDay } from '#platform/time'
import { field, goTo, idIn, isId, notFound, readForm, sayNext, type Ask } from '#platform/web'
import { cddiSentences, fieldOf } from './cddi-sentences.ts'
import { newCddiPage } from './new-cddi-page.tsx'
import { openInsertion } from '../access.ts'
import { readPath } from '../path-store.ts'
import { readPost } from '../posts/door.ts'
import { readWeek } from '../read-cells.ts'
import { readHired } from './read-hired.ts'
import { writeCddi } from './write-cddi.ts'
import { type RefusedTerms, termFields, HOURS } from './term-form.ts'
import { nameFor } from './open-named.ts'

export async function openPost(c: Ask) {
  const inside = await openInsertion(c, 'direction')
  const { db, now } = c.var
  const post = await readPost(
    db,
    { id: idIn(c), actionIds: inside.actionIds, on: parisDay(now) },
    inside.reach,
  )
  if (!post) throw notFound()
  return { inside, post }
}

type OpenPost = Awaited<ReturnType<typeof openPost>>

export async function newOf(c: Ask, opened: OpenPost, refused: RefusedTerms = {}): Promise<Response> {
  const personId = String(refused.typed?.['personId'] ?? c.req.query('personne') ?? '')
  const known = isId(personId) ? { personId, name: await nameFor(c, opened.inside, personId) } : undefined
  const suggestedDay = asDay(c.req.query('debut') ?? '') ?? parisDay(c.var.now)
  const id = String(refused.typed?.['id'] ?? '') || randomUUID()
  return newCddiPage(c, { ...opened, id, known, suggestedDay, ...refused })
}

const newForm = field.form({
  ...termFields,
  id: field.id(),
  personId: field.optionalId(),
  familyName: field.optionalText(80),
  givenName: field.optionalText(80),
  birthDate: field.optionalDay(),
  reach: field.optionalText(120),
  answer: field.optionalText(40),
  number: field.optionalText(30),
})

export async function writeNew(c: Ask): Promise<Response> {
  const opened = await openPost(c)
  const { db, now } = c.var
  const form = await readForm(c, newForm)
  const { typed } = form
  if (!form.ok) return newOf(c, opened, { errors: form.errors, typed })
  const { id, personId, hours, number, fromDay, toDay } = form.value
  const weeklyMinutes = readWeek(hours)
  if (!weeklyMinutes) return newOf(c, opened, { errors: HOURS, typed })
  const who = personId ? { ok: true as const, who: { personId } } : readHired(form.value, parisDay(now))
  if (!who.ok) return newOf(c, opened, { errors: who.errors, typed })
  const { post, inside } = opened
  const url = c.var.ground.site.url
  const what = { id, postId: post.id, number, fromDay, toDay, weeklyMinutes, who: who.who, url }
  const done = await writeCddi(db, what, inside.actor, now)
  if (!done.ok) {
    const { refusal } = done
    if (refusal === 'not yours') throw notFound()
    if (refusal === 'answer the question' && 'described' in who.who)
      return askSamePerson(c, inside.actor, {
        ...asked(post),
        typed,
        who: who.who.described,
        known: done.known,
      })
    return newOf(c, opened, { errors: { [fieldOf[refusal]]: cddiSentences[refusal] }, typed })
  }
  const { pathId, told } = done.value
  const path = await readPath(db, pathId)
  sayNext(c, told ? toldWords[told] : 'Le contrat est gardé')
  return goTo(c, `/insertion/personnes/${path?.personId}`)
}

const asked = ({ id }: { id: string }) =>
  ({ to: `/insertion/postes/${id}/contrat`, room: 'employment', space: 'Insertion' }) as const

const toldWords = {
  sent: 'Le contrat est gardé, et son accès est envoyé',
  'in already': 'Le contrat est gardé',
  'no login':
    'Le contrat est gardé. Aucun accès n’est parti : son dossier n’a ni téléphone ni courriel à elle',
} satisfies Record<Welcome, string>
