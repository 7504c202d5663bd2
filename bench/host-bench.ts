import { loadavg } from 'node:os'
import { remindImmersions } from '#immersion'
import { addDays, parisDay, parisInstant } from '#platform/time'
import {
  formIn,
  globalSetup,
  globalTeardown,
  linkIn,
  openBeffroi,
  openBrowser,
  type Beffroi,
  type TestBrowser,
} from '#testing'
import { takeTelephone, type Hand, type Spent } from './host/hand.ts'
import { readLetters, type Letters } from './host/letters.ts'

const SIGN_S = 120
const REPORT_S = 60
const CONVENTIONS = '/immersions/conventions'
const ROUNDS = 3
const SLOWER = 6
/** Of the demo: who signs for the residence of Sabrina, and who received Yasmine. */
const [SIGNS, REPORTS] = ['+33639980923', '+33639980921']

/**
 * An employer signs, then reports, on a slow telephone: 400 kbit/s, 400 ms there and back, a processor six times slower, 360 × 640, nothing known yet.
 * `npm run bench host`: bars 120 s and 60 s. `--rounds 5`, `--slower 1`, `CHROMIUM=` for another engine.
 *
 * The telephone is measured, each page with a connection of its own; the person is declared (`host/hand.ts`): a second a press, 180 words a minute
 * for all that is not folded, half a second a key, ten seconds for the SMS of the code; the whole text is opened and looked through, a second a screen.
 */
export async function bench(args: string[]): Promise<void> {
  const option = (name: string, usual: number) => Number(args[args.indexOf(name) + 1] ?? usual) || usual
  const [rounds, slower] = [option('--rounds', ROUNDS), option('--slower', SLOWER)]
  await globalSetup()
  const browser = await openBrowser()
  try {
    console.log(`${browser.browser.version()}, load of the machine before: ${loadavg()[0]?.toFixed(1)}`)
    const found: { signed: Spent; reported: Spent }[] = []
    for (let n = 0; n < rounds; n++) found.push(await round(browser, slower))
    tell(
      'signs',
      SIGN_S,
      found.map(({ signed }) => signed),
    )
    tell(
      'reports',
      REPORT_S,
      found.map(({ reported }) => reported),
    )
  } finally {
    await browser.close()
    await globalTeardown()
  }
}

/** On a territory of its own: a convention is signed once, and a report is given once. */
async function round(browser: TestBrowser, slower: number): Promise<{ signed: Spent; reported: Spent }> {
  const beffroi = await openBeffroi()
  try {
    const url = await beffroi.listen()
    const letters = readLetters(beffroi)
    const toSign = await signingLink(beffroi, letters)
    const signed = await withHand(browser, url, slower, (hand) => sign(hand, toSign, beffroi, letters))
    const toReport = await reportLink(beffroi, letters)
    const reported = await withHand(browser, url, slower, (hand) => report(hand, toReport))
    return { signed, reported }
  } finally {
    await beffroi.close()
  }
}

async function withHand(
  browser: TestBrowser,
  url: string,
  slower: number,
  work: (hand: Hand) => Promise<void>,
): Promise<Spent> {
  const hand = await takeTelephone(browser, url, slower)
  try {
    await work(hand)
    return hand.spent()
  } finally {
    await hand.close()
  }
}

/** The convention of Sabrina is changed: all who sign are asked again. */
async function signingLink(beffroi: Beffroi, letters: Letters): Promise<string> {
  const karine = await beffroi.as('karine')
  const one = linkIn((await karine.get(CONVENTIONS)).text, /Da Silva/)
  const at = `${one}/correction`
  const form = formIn((await karine.get(at)).text, at)
  await karine.post(at, { ...form, practical: 'Bus 6, arrêt Agaches.' })
  await karine.post(`${one}/envoyer`, {})
  await beffroi.settle()
  const link = letters.linkTo(SIGNS, 'signer')
  if (!link) throw new Error('nobody is asked to sign in the demo')
  return link
}

/** The last morning of an immersion, its host is asked how it was. */
async function reportLink(beffroi: Beffroi, letters: Letters): Promise<string> {
  const today = parisDay(beffroi.now())
  for (let days = 1; days < 60; days += 1) {
    beffroi.setNow(parisInstant(addDays(today, days), '08:15'))
    await remindImmersions(beffroi.ground, beffroi.now())
    await beffroi.settle()
    const link = letters.linkTo(REPORTS, 'bilan')
    if (link) return link
  }
  throw new Error('no host is asked for its report in the demo')
}

async function sign(hand: Hand, link: string, beffroi: Beffroi, letters: Letters): Promise<void> {
  const { page } = hand
  await hand.open(link)
  await hand.read()
  const whole = page.locator('details', { has: page.locator('summary', { hasText: /^Lire les/ }) })
  await hand.press(whole.locator('summary'))
  await hand.lookThrough(whole)
  await hand.press(page.getByRole('button', { name: 'J’ai lu, je veux signer' }), { goes: true })
  await beffroi.settle()
  hand.waitForSms()
  await hand.type('code', letters.codeTo(SIGNS))
  await hand.type('typed', 'Mme Fournier')
  await hand.press(page.getByRole('button', { name: 'Je signe la convention' }), { goes: true })
  await page.getByText('C’est signé').first().waitFor()
}

async function report(hand: Hand, link: string): Promise<void> {
  const { page } = hand
  await hand.open(link)
  await hand.read()
  const plate = (name: string, n: number) =>
    page.locator('label.choice', { has: page.locator(`input[name="${name}"]`) }).nth(n)
  await hand.press(plate('reached', 0))
  await hand.press(plate('doneWell[]', 0))
  await hand.press(plate('doneWell[]', 1))
  await hand.press(plate('wouldHire', 0))
  await hand.press(page.getByRole('button', { name: 'Envoyer', exact: true }), { goes: true })
  await page.getByText('Merci, votre bilan est gardé').first().waitFor()
}

/** The least of the times: what others do on the machine only adds to it. */
function tell(what: string, bar: number, all: readonly Spent[]): void {
  const total = ({ telephone, person }: Spent) => telephone + person
  const best = all.toSorted((a, b) => total(a) - total(b))[0]
  if (!best) return
  const held = total(best) <= bar
  if (!held) process.exitCode = 1
  console.log(
    `${held ? 'ok  ' : 'OVER'} ${what} in ${total(best).toFixed(1)} s of ${bar}: telephone ${best.telephone.toFixed(1)} s, person ${best.person.toFixed(1)} s; ` +
      `${best.presses} presses, ${best.keys} keys, ${best.words} words, ${(best.bytes / 1000).toFixed(1)} kB`,
  )
}
