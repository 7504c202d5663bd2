import { fullName, readPerson } from '#people'
import type { SendAnew } from '../convention/door.ts'
import { saysToSign } from './open-signing.ts'
import { mayBeWrittenTo, whereSigned } from './read-signed.ts'
import { sendLinks } from './send-link.ts'

/** Whoever has still to sign and reads elsewhere than before has a link there; the text is the same, and nobody else hears of it. */
export const sendAnew =
  (url: string): SendAnew =>
  async (tx, one, to, now) => {
    if (one.standing.state !== 'signing') return
    const person = await readPerson(tx, one.personId)
    const missing = (await whereSigned(tx, one)).filter(mayBeWrittenTo)
    const moved = missing.filter(({ role }) => to.some((other) => other.role === role))
    const says = saysToSign(one, person ? fullName(person) : '', false)
    await sendLinks(tx, moved, { url, says }, now)
  }
