import type { Db } from '#platform/db'
import type { Language } from '#platform/languages'
import { post } from '#platform/mail'
import { done, refuse, type Result } from '#platform/refusal'
import { hashOfCode, newCode } from '#platform/secret'
import { countTry } from '#platform/web'
import { lockConvention, type Convention, type Signatory } from '../convention/door.ts'
import { signingWords } from '../words/door.ts'
import { codeOf, saveCode, sentAs, type SigningCode } from './code-store.ts'
import { findBlock } from './sign-convention.ts'

export const MINUTES = 10
const caps = [
  { max: 4, seconds: 900 },
  { max: 12, seconds: 86_400 },
] as const

export type CodeRefusal =
  | 'nothing to sign'
  | 'too late'
  | 'nobody prescribes'
  | 'signs on paper'
  | 'too many codes'
  | 'the text changed'

/** What somebody read is another version than this one; null for a page that says none. */
export const isAnother = (read: string | null, { version }: Pick<Convention, 'version'>): boolean =>
  read !== null && read !== String(version)

/**
 * A signatory has read, and wants to sign: six digits leave for their own channel, where nobody else is, in the language of the page. Pressed twice on
 * a page that showed the code `sent` before, they leave once. @returns which code it is. Refusals:
 * 'the text changed' since the version `read`, 'signs on paper', 'too many codes', 'nothing to sign', 'too late', 'nobody prescribes'.
 */
export const askCode = (
  db: Db,
  signatory: Signatory,
  { read, sent, language, now }: { read: string | null; sent: string | null; language: Language; now: Date },
): Promise<Result<Pick<SigningCode, 'version' | 'readAt'>, CodeRefusal>> =>
  db.transaction(async (tx): Promise<Result<Pick<SigningCode, 'version' | 'readAt'>, CodeRefusal>> => {
    const { id, login, conventionId } = signatory
    const one = await lockConvention(tx, conventionId)
    const blocked = one ? await findBlock(tx, one, now) : 'nothing to sign'
    if (!one || blocked) return refuse(blocked ?? 'nothing to sign')
    if (isAnother(read, one)) return refuse('the text changed')
    if (!login) return refuse('signs on paper')
    const last = await codeOf(tx, id)
    const isGood = last !== undefined && last.version === one.version && last.expiresAt > now
    if (isGood && sent !== null && sent !== sentAs(last)) return done(last)
    for (const cap of caps)
      if (!(await countTry(tx, `sign convention ${id} ${cap.seconds}`, cap, now)))
        return refuse('too many codes')
    const code = newCode()
    const expiresAt = new Date(now.getTime() + MINUTES * 60_000)
    await saveCode(tx, id, {
      version: one.version,
      codeHash: await hashOfCode(code, id),
      readAt: now,
      expiresAt,
    })
    const spaced = `${code.slice(0, 3)}\u00A0${code.slice(3)}`
    const { code: letter } = signingWords.says[language].letter
    const isMail = login.includes('@')
    await post(
      tx,
      {
        channel: isMail ? 'email' : 'sms',
        recipient: login,
        subject: letter.subject(spaced),
        body: isMail ? letter.mail(spaced, MINUTES) : letter.sms(spaced, MINUTES),
        secret: true,
      },
      now,
    )
    return done({ version: one.version, readAt: now })
  })
