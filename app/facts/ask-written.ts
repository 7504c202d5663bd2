import { isEvaluatedIn } from '#certification'
import { holdsCddi } from '#employment'
import { isCandidateIn } from '#jury'
import type { AskWritten } from '#orientation'
import { isNotedIn } from '#training'

/** True once a room has written something that stands on an admission: it is no more undone. */
export const askWritten: AskWritten = async (db, { actionId, ...about }) =>
  (await isNotedIn(db, about)) ||
  (await isEvaluatedIn(db, about)) ||
  (await isCandidateIn(db, about)) ||
  holdsCddi(db, about.personId, actionId)
