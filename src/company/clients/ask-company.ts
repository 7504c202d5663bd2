import type { Db } from '#platform/db'
import { done, refuse, type Result } from '#platform/refusal'
import { countTry } from '#platform/web'
import type { Company } from '../company.ts'
import type { Request } from '../request.ts'
import { insertRequest } from '../request-store.ts'

type Asked = Pick<Request, 'id' | 'client' | 'clientAddress' | 'words' | 'notedBy'>

/** Whoever asks again and again keeps the group from its other clients. */
const KINDLY = { max: 10, seconds: 3600 }

/**
 * Somebody of the house asks a company for a service: its first page shows it, with who asks. The same id twice is once, and counts once. Refusal:
 * 'too many' in an hour.
 */
export const askCompany = (
  db: Db,
  { id }: Pick<Company, 'id'>,
  asked: Asked,
  at: Date,
): Promise<Result<void, 'too many'>> =>
  db.transaction(async (tx) => {
    const isNew = await insertRequest(tx, {
      ...asked,
      companyId: id,
      how: 'asked',
      card: null,
      clientPhone: '',
      callBackAt: null,
      calledBackAt: null,
      notedAt: at,
    })
    return !isNew || (await countTry(tx, `service ${asked.notedBy}`, KINDLY, at))
      ? done(undefined)
      : refuse('too many')
  })
