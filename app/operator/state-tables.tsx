import type { FailedJob } from '#platform/jobs'
import { whyNotSentence, type UnsentLetter } from '#platform/mail'
import { writeInstant } from '#platform/time'
import { Button, Form, type Column } from '#platform/ui'
import { hush, veil } from './hush.ts'

export const HERE = '/territoire/etat'

const channels = { email: 'Courriel', sms: 'SMS', paper: 'Papier' } as const

/** What did not leave, and what can be done about it. */
export const ofLetters: Column<UnsentLetter>[] = [
  {
    key: 'to',
    label: 'Pour',
    header: true,
    cell: (letter) => `${channels[letter.channel]}, ${veil(letter.recipient)}`,
  },
  { key: 'at', label: 'Écrite', cell: (letter) => writeInstant(letter.writtenAt) },
  {
    key: 'why',
    label: 'Pourquoi',
    cell: ({ whyNot }) => (whyNot ? hush(whyNotSentence(whyNot)) : 'Elle attend son tour.'),
  },
  {
    key: 'again',
    label: 'Que faire',
    cell: (letter) =>
      letter.secret ? 'Rien\u00A0: ce code est périmé.' : again('lettre', letter.id, 'Renvoyer'),
  },
]

/** What was not dletter. */
export const ofJobs: Column<FailedJob>[] = [
  { key: 'task', label: 'Tâche', header: true, cell: (job) => job.task },
  { key: 'at', label: 'Depuis', cell: (job) => writeInstant(job.at) },
  { key: 'why', label: 'Pourquoi', cell: (job) => hush(job.why) },
  {
    key: 'state',
    label: 'Et maintenant',
    cell: (job) => (job.over ? 'abandonnée' : 'sera essayée de nouveau'),
  },
  { key: 'again', label: 'Que faire', cell: (job) => again('tache', job.id, 'Réessayer') },
]

const again = (what: 'lettre' | 'tache', id: number, word: string) => (
  <Form action={`${HERE}/${what}`} label={`${word}, ${id}`}>
    <input type="hidden" name="id" value={String(id)} />
    <Button kind="quiet">{word}</Button>
  </Form>
)
