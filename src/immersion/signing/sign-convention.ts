import { isNameOf, openProvenAccount } from '#people'
import { exactInstant } from '#platform/chain'
import type { Db, Tx } from '#platform/db'
import type { Ground } from '#platform/ground'
import { refuse, type Refused } from '#platform/refusal'
import { tryCode, type CodeRefusal } from '#platform/secret'
import { parisDay } from '#platform/time'
import {
  announcePlanned,
  lockConvention,
  signatoriesOf,
  standConvention,
  type Convention,
  type Signatory,
} from '../convention/door.ts'
import { prescribersAmong, whyNotOn } from '../prescribers/door.ts'
import { languagesOfLogins } from '../words/door.ts'
import { countWrong, dropCode, lockCode } from './code-store.ts'
import { appendSignature } from './line-store.ts'
import { isTheirName, type SignatureLine } from './signature-line.ts'
import { tellAllSigned, tellRefused } from './tell-signing.ts'
import { textOf } from './text-store.ts'
import { isSigned, whereSigned } from './read-signed.ts'

export type SigningRefusal =
  | 'nothing to sign'
  | 'the text changed'
  | 'too late'
  | 'nobody prescribes'
  | 'no code'
  | CodeRefusal
  | 'another name'

type Signed =
  | { ok: true; isLast: boolean }
  | Refused<SigningRefusal>
  | (Refused<'name of another signatory'> & { whose: string })
/** `agreed`: the name that they sign with all the same, once they were told that it is not theirs. */
type Given = { code: string; mark: string; agreed: string | null; now: Date }

/**
 * A signatory signs with the six digits that were sent to their own channel; sent twice, it is once. Refusals: 'nothing to sign', it is cancelled or
 * written again; 'the text changed' since they read it; 'too late', its first day is past: never antedated; 'nobody prescribes', the delegation of who does is over; 'no code', or it is over; 'wrong code';
 * 'too many wrong tries'; 'name of another signatory' of the same convention (D5135-2); 'another name' than the signatory's is typed, and they did not
 * agree to it. A name that is refused leaves the code as it was.
 */
export const signConvention = (
  { db, site }: Pick<Ground, 'db' | 'site'>,
  signatory: Signatory,
  { code, mark, agreed, now }: Given,
): Promise<Signed> =>
  db.transaction(
    async (tx): Promise<Signed> => {
      const one = await lockConvention(tx, signatory.conventionId)
      const already = one && (await whereSigned(tx, one)).find(({ role }) => role === signatory.role)
      if (one && already && isSigned(already)) return { ok: true, isLast: false }
      const blocked = one ? await findBlock(tx, one, now) : 'nothing to sign'
      if (!one || blocked) return refuse(blocked ?? 'nothing to sign')
      const asked = await lockCode(tx, signatory.id)
      if (!asked || asked.expiresAt <= now) return refuse('no code')
      if (asked.version !== one.version) return refuse('the text changed')
      const wrong = await tryCode({ asked, salt: signatory.id, code }, () => countWrong(tx, signatory.id))
      if (wrong) return refuse(wrong)
      if (!isTheirName(mark, signatory)) {
        const other = await signerNamed(tx, signatory, mark)
        if (other) return { ...refuse('name of another signatory'), whose: other.name }
        if (mark !== agreed) return refuse('another name')
      }
      await dropCode(tx, signatory.id)
      const way = { what: 'signed', how: 'link', mark, readAt: asked.readAt, at: now } as const
      if (isTheirName(mark, signatory)) await openOwnSpace(tx, signatory, now)
      return { ok: true, isLast: await keepSignature(tx, site.url, one, signatory, way) }
    },
    { keeps: 'the wrong try' },
  )

/** Somebody who is in no group and works nowhere here had no way in: it is the telephone or the e-mail of their file, once it is theirs alone here too. */
async function openOwnSpace(
  tx: Tx,
  { role, personId, login, conventionId }: Signatory,
  now: Date,
): Promise<void> {
  if (role !== 'person' || !personId || !login) return
  const isShared = (await signatoriesOf(tx, conventionId)).some(
    (other) => other.role !== role && other.login === login,
  )
  if (isShared) return
  const language = (await languagesOfLogins(tx, [login]))(login)
  await openProvenAccount(tx, personId, { login, language }, now)
}

/** Who else of the same convention has the name that this one typed: they do not sign in their place. */
const signerNamed = async (
  db: Db,
  { conventionId, role }: Signatory,
  typed: string,
): Promise<Signatory | undefined> =>
  (await signatoriesOf(db, conventionId)).find((one) => one.role !== role && isNameOf(typed, one.name))

/** Why nobody may sign this now; undefined when they may. */
export const whyNot = (one: Convention, now: Date): 'nothing to sign' | 'too late' | undefined => {
  if (one.standing.state !== 'signing') return 'nothing to sign'
  return parisDay(now) > one.fromDay ? 'too late' : undefined
}

/** The same, or that who prescribes may no more: what it signs is decided on the day of its last signature (L5135-2). */
export async function findBlock(
  db: Db,
  one: Convention,
  now: Date,
): Promise<'nothing to sign' | 'too late' | 'nobody prescribes' | undefined> {
  const why = whyNot(one, now)
  if (why) return why
  const [prescriber] = await prescribersAmong(db, [one.prescriber.id])
  return prescriber && whyNotOn(prescriber, parisDay(now)) ? 'nobody prescribes' : undefined
}

type Page = Pick<SignatureLine, 'pageSha256' | 'pageKeptBy' | 'pageCheckedBy'>
type Way = Pick<SignatureLine, 'what' | 'how' | 'mark'> & Partial<Page> & { readAt: Date; at: Date }

const noPage: Page = { pageSha256: '', pageKeptBy: '', pageCheckedBy: '' }

/** Writes the line; the last of them makes the convention signed, and each has their copy. Gives whether it was the last. */
export async function keepSignature(
  tx: Tx,
  url: string,
  one: Convention,
  { id: signatoryId, role, name, forWhom, login }: Signatory,
  { readAt, at, ...way }: Way,
): Promise<boolean> {
  const { id: conventionId, version } = one
  const text = await textOf(tx, one)
  if (!text) throw new Error(`the convention ${conventionId} has no text ${version}`)
  await appendSignature(tx, {
    ...noPage,
    ...way,
    conventionId,
    version,
    signatoryId,
    role,
    name,
    forWhom,
    login: login ?? '',
    textSha256: text.sha256,
    readAt: exactInstant(readAt),
    at: exactInstant(at),
  })
  if (way.what === 'refused') return false
  const all = await whereSigned(tx, one)
  if (!all.every(isSigned)) return false
  const standing = { state: 'signed', since: at } as const
  await standConvention(tx, conventionId, { standing, version, at })
  await announcePlanned(tx, { ...one, standing }, at)
  await tellAllSigned(tx, one, all, url, at)
  return true
}

/** A signatory does not sign, and says why; whoever accompanies the person is told. The same twice is once. False when there is nothing to sign, or they signed. */
export const refuseToSign = (
  db: Db,
  url: string,
  signatory: Signatory,
  why: string,
  now: Date,
): Promise<boolean> =>
  db.transaction(async (tx) => {
    const one = await lockConvention(tx, signatory.conventionId)
    if (one?.standing.state !== 'signing') return false
    const mine = (await whereSigned(tx, one)).find(({ role }) => role === signatory.role)
    // the link of before still opens the form: what was signed stays signed
    if (mine && isSigned(mine)) return false
    if (mine?.place.where === 'refused' && mine.place.line.mark === why) return true
    await keepSignature(tx, url, one, signatory, {
      what: 'refused',
      how: 'link',
      mark: why,
      readAt: now,
      at: now,
    })
    await tellRefused(tx, one, signatory, why, now)
    return true
  })
