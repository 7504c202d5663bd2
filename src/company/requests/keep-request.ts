import type { Db, Tx } from '#platform/db'
import type { Inside } from '../access.ts'
import { lockCompany } from '../company-store.ts'
import type { RequestId } from '../ids.ts'
import { leaveAct } from '../leave-act.ts'
import type { Request } from '../request.ts'
import { cardsDrawn, insertRequest } from '../request-store.ts'
import { nextCard } from '../voices/door.ts'

type Asked = Pick<Request, 'id' | 'client' | 'clientAddress' | 'clientPhone' | 'words' | 'callBackAt'>

/** Writes down what a client asks; a call is an act of the trainee who noted it. The same id twice is once. */
export async function keepRequest(
  db: Db,
  inside: Inside,
  asked: Asked & { how: 'typed' | 'call' },
  at: Date,
): Promise<void> {
  await db.transaction(async (tx) => {
    const isNew = await insertRequest(tx, { ...asked, ...notedBy(inside, at), card: null })
    if (isNew && asked.how === 'call') await noteCall(tx, inside, asked, at)
  })
}

async function noteCall(tx: Tx, { company, me }: Inside, { id, client }: Asked, at: Date): Promise<void> {
  if (!me) return
  await leaveAct(tx, { company, personId: me.personId, kind: 'call', about: id, named: client }, at)
}

/** Draws a prepared client: one that the company has not had yet. The id gives the chance. */
export async function drawCard(db: Db, inside: Inside, id: RequestId, at: Date): Promise<void> {
  await db.transaction(async (tx) => {
    await lockCompany(tx, inside.company.id)
    const card = nextCard(await cardsDrawn(tx, inside.company.id), Number.parseInt(id.slice(0, 8), 16))
    await insertRequest(tx, {
      id,
      ...notedBy(inside, at),
      how: 'card',
      card: card.key,
      client: card.client,
      clientAddress: card.address,
      clientPhone: card.phone,
      words: card.words,
      callBackAt: null,
    })
  })
}

const notedBy = ({ company, actor }: Inside, at: Date) => ({
  companyId: company.id,
  notedBy: actor.personId,
  notedAt: at,
  calledBackAt: null,
})
