import { languagesOf } from '#people'
import type { Db } from '#platform/db'
import { claimFile } from '#platform/files'
import { tell } from '#platform/notices'
import { refuse, type Refused } from '#platform/refusal'
import { WEEK_MS } from '#platform/time'
import { PORTFOLIO } from '../portfolio.ts'
import { suggestionSentences } from './sentences.ts'
import { insertSuggestion, type Suggestion } from './store.ts'

type Given = Suggestion & { by: string; at: Date }

/** Who leads the work of somebody says what this person did: it stands among what is proposed to their portfolio, and they are told once. */
export const proposeEvidence = (
  db: Db,
  { by, at, ...suggestion }: Given,
): Promise<{ ok: true } | Refused<'file gone'>> =>
  db.transaction(async (tx) => {
    if (!(await insertSuggestion(tx, suggestion, at))) return { ok: true }
    const { id, fileId, personId, title } = suggestion
    if (fileId && !(await claimFile(tx, fileId, at)).ok) return refuse('file gone')
    const say = suggestionSentences.says[(await languagesOf(tx, [personId]))(personId)]
    const path = `${PORTFOLIO}/propositions`
    const until = new Date(at.getTime() + WEEK_MS)
    const key = `suggestion ${id}`
    await tell(tx, [{ to: personId, key, title: say.told(by), body: title, path, pace: 'soon', until }], at)
    return { ok: true }
  })
