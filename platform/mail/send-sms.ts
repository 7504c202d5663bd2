import type { Letter } from './letter.ts'
import type { WhyNot } from './why-not.ts'

/** One HTTP POST to the operator's gateway. @throws when it may be tried again. */
export async function sendSms(
  gateway: { url: string; token: string },
  letter: Letter,
): Promise<'sent' | { refused: WhyNot }> {
  const answer = await fetch(gateway.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${gateway.token}` },
    body: JSON.stringify({ to: letter.recipient, text: letter.body }),
    signal: AbortSignal.timeout(10_000),
    redirect: 'error', // a code is for the gateway that the operator named
  })
  if (answer.ok) return 'sent'
  if (answer.status >= 400 && answer.status < 500 && answer.status !== 429)
    return { refused: { why: 'gateway refused', words: String(answer.status) } }
  throw new Error(`SMS gateway answered ${answer.status}`)
}
