import type { Db } from '#platform/db'
import type { Company } from '../company.ts'
import type { Request } from '../request.ts'
import { insertRequest } from '../request-store.ts'

type Asked = Pick<Request, 'id' | 'client' | 'clientAddress' | 'words' | 'notedBy'>

/** Somebody of the house asks a company for a service: its first page shows it, with who asks. The same id twice is once. */
export const askCompany = (db: Db, { id }: Pick<Company, 'id'>, asked: Asked, at: Date): Promise<boolean> =>
  db.transaction((tx) =>
    insertRequest(tx, {
      ...asked,
      companyId: id,
      how: 'asked',
      card: null,
      clientPhone: '',
      callBackAt: null,
      calledBackAt: null,
      notedAt: at,
    }),
  )
