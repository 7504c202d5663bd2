import { languagesOf, type PersonId } from '#people'
import type { Db, Tx } from '#platform/db'
import { claimFile, receiveSent, type ReceiveRefusal } from '#platform/files'
import type { Ground } from '#platform/ground'
import type { Id } from '#platform/id'
import { tell } from '#platform/notices'
import { refuse, type Refused } from '#platform/refusal'
import { WEEK_MS } from '#platform/time'
import type { Evidence } from '../evidence.ts'
import { PORTFOLIO } from '../portfolio.ts'
import { answerSentences } from './sentences.ts'
import { insertAnswer, type Said } from './store.ts'

/** Five minutes of a voice weigh one megabyte. */
const MAX_BYTES = 5_000_000
// What telephones of 2018 play, and what recorders of pages and of telephones write.
const playable = /^audio\/(?:ogg|webm|mpeg|mp4)$/

export type AnswerRefusal = ReceiveRefusal | 'nothing said' | 'file gone'

type Given = {
  id: Id
  evidence: Evidence
  saidBy: PersonId
  words: string | null
  voice: File | undefined
  at: Date
}

/** Somebody who trains a person answers to what they show, in words, aloud, or both; the person is told once. */
export async function answerEvidence(
  { db, site }: Ground,
  { voice, words, ...given }: Given,
): Promise<{ ok: true } | Refused<AnswerRefusal>> {
  const wish = { kinds: ['audio'] as const, maxBytes: MAX_BYTES, at: given.at }
  const received = voice && (await receiveSent(db, site.dataDir, voice, wish))
  if (received && !received.ok) return received
  if (received && !playable.test(received.file.mediaType)) return refuse('not an accepted kind')
  const fileId = received?.file.id ?? null
  const said: Said | undefined = words !== null ? { words, fileId } : fileId ? { words, fileId } : undefined
  return said ? keepAnswer(db, { ...given, said }) : refuse('nothing said')
}

type Kept = Omit<Given, 'words' | 'voice'> & { said: Said }

/** The same form sent again brought its voice again: the one that was kept stays, the other waits for nobody. */
const keepAnswer = (db: Db, { said, ...given }: Kept): Promise<{ ok: true } | Refused<'file gone'>> =>
  db.transaction(async (tx) => {
    const { id, evidence, saidBy, at } = given
    if (!(await insertAnswer(tx, { ...said, id, saidBy, evidenceId: evidence.id }, at))) return { ok: true }
    if (said.fileId && !(await claimFile(tx, said.fileId, at)).ok) return refuse('file gone')
    await tellOfIt(tx, given, said.words)
    return { ok: true }
  })

async function tellOfIt(
  tx: Tx,
  { id: answerId, evidence, at }: Omit<Kept, 'said'>,
  words: string | null,
): Promise<void> {
  const { id, personId, title } = evidence
  const say = answerSentences.says[(await languagesOf(tx, [personId]))(personId)]
  await tell(
    tx,
    [
      {
        to: personId,
        key: `answer to evidence ${answerId}`,
        title: say.told(title),
        body: words ?? say.toHear,
        path: `${PORTFOLIO}/${id}`,
        pace: 'soon',
        until: new Date(at.getTime() + WEEK_MS),
      },
    ],
    at,
  )
}
