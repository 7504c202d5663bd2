import { randomUUID } from 'node:crypto'
import { onlyNamed, registerPerson } from '#people'
import type { Tx } from '#platform/db'
import { dayOf } from '#platform/time'
import { enrolTrainee } from '#training'
import type { GroupId } from '#actions'
import { asId } from '#platform/id'

export const HERE = '/bulletin/redaction'

export const masthead = {
  dated: '2019-06-27',
  period: 'juillet 2019',
  place: 'Paris',
  towns: 'Lens',
  theme: 'Un métier pour treize personnes',
}

type About = { id: string; slug: string }

/** Somebody in front of the pages, as tests have them. */
type Editor<Answer> = {
  submit(path: string, fields: Record<string, string | number>): Promise<Answer>
  post(path: string): Promise<Answer>
  get(path: string): Promise<{ text: string }>
}

export const called = ({ slug }: About, group: string, key = 'participants'): string =>
  `{{chiffre:${slug}/${group}/${key}}}`

/** A draft with one article, as an editor makes it on screen. */
export async function writeDraft<Answer>(
  editor: Editor<Answer>,
  action: About,
  number: number,
  body = `Elles étaient ${called(action, 'groupe-1')}.`,
) {
  const id = randomUUID()
  const article = randomUUID()
  await editor.submit(HERE, { id, number, ...masthead })
  await editor.submit(`${HERE}/${id}/articles`, {
    id: article,
    action: action.id,
    title: 'Le premier groupe',
  })
  const place = `${HERE}/${id}/articles/${article}`
  await editor.submit(place, { town: 'Lens', title: 'Le premier groupe', chapo: '', body, revision: 0 })
  const publish = async () => {
    await approveInPlace(editor, place)
    return editor.post(`${HERE}/${id}/publier`)
  }
  return { id, article, place, publish }
}

/** What the steward says for a lead who does not answer. */
export async function approveInPlace<Answer>(editor: Editor<Answer>, place: string): Promise<void> {
  const { text } = await editor.get(`${place}/accord`)
  const seen = /name="seen" value="([^"]*)"/.exec(text)?.[1] ?? ''
  const word = { id: randomUUID(), seen, verdict: 'approved', words: 'Sans réponse' }
  await editor.submit(`${place}/accord`, word)
}

/** Somebody that the group had forgotten. */
export async function enrolLate(db: Tx, groupId: GroupId | undefined, now: Date): Promise<void> {
  const personId = await registerPerson(db, onlyNamed('Oubliée', 'Venue'), null, now)
  await enrolTrainee(db, {
    groupId: groupId ?? asId<GroupId>(''),
    personId,
    fromDay: dayOf('2019-01-08'),
    at: now,
  })
}
