import type { PersonId } from '#people'
import type { Beffroi } from '../open-beffroi.ts'
import { cut, enter, FARM, fill, lettersOn, open, type Device } from './device.ts'
import { closePage } from '../phones.ts'
import { weighed } from './lots-store.ts'
import { readByAnother } from './read-by-another.ts'
import { hands, steps, type Scene } from './steps.ts'

/** What came of a run: each list must be empty. `log`: what happened, step by step. */
export type Outcome = {
  lost: string[]
  doubled: string[]
  read: string[]
  refused: string[]
  /** The run itself could not go on. */
  broken: string[]
  log: string[]
  /** How many presses the person was told are kept. */
  pressed: number
}

export const nothingYet = (): Outcome => ({
  lost: [],
  doubled: [],
  read: [],
  refused: [],
  broken: [],
  log: [],
  pressed: 0,
})

const SENT_MS = 20_000

/** Draws some steps, does them, then lets everything leave, and counts. */
export async function oneRun(beffroi: Beffroi, scene: Scene): Promise<Outcome> {
  const { front, devices, draw } = scene
  const outcome = nothingYet()
  scene.presses = []
  for (let left = 4 + draw(6); left > 0; left--) {
    const device = devices[draw(devices.length)]
    const step = drawStep(scene)
    if (!device || !step) continue
    const came = await step.act(scene, device)
    outcome.log.push(`${device.name} (${device.who}): ${step.says} ${came ?? '(not now)'}`)
    if (step.says === 'somebody else comes in' && came !== undefined)
      outcome.read.push(...(await readByAnother(device, beffroi.personId(device.who))))
  }
  front.isDead = false
  for (const device of devices) await calm(device)
  front.mishaps.length = 0
  for (const device of devices) await letAllLeave(device, beffroi, outcome)
  await count(beffroi, scene, outcome)
  return outcome
}

function drawStep({ draw }: Scene) {
  const drawn = steps.flatMap((step) => Array.from({ length: step.weight }, () => step))
  return drawn[draw(drawn.length)]
}

/** Network, place and clock are back; what still befalls letters does. */
async function calm(device: Device): Promise<void> {
  await device.context.clock.setSystemTime(Date.now())
  await cut(device, false)
  for (const page of device.context.pages()) if (page !== device.page) await closePage(page)
  await open(device, FARM)
  await fill(device, false)
}

/** Each person who has letters here comes in once. */
async function letAllLeave(device: Device, beffroi: Beffroi, outcome: Outcome): Promise<void> {
  const owners = new Set((await waitingOn(device)).map(({ owner }) => owner))
  const waiting = hands.filter((one) => owners.has(beffroi.personId(one)))
  for (const who of [...waiting.filter((one) => one !== device.who), device.who]) {
    if (who !== device.who) await enter(device, who)
    else await open(device, FARM)
    if (!waiting.includes(who)) continue
    const own = beffroi.personId(who)
    const isSent = await until(async () => !(await waitingOn(device)).some(({ owner }) => owner === own))
    if (!isSent) outcome.log.push(`${device.name}: what ${who} did does not leave`)
    if (owners.size > 1) outcome.read.push(...(await readByAnother(device, own)))
  }
  for (const { state, says } of await lettersOn(device)) if (state === 'refused') outcome.refused.push(says)
}

const waitingOn = async (device: Device) =>
  (await lettersOn(device)).filter(({ state }) => state === 'waiting')

async function until(isIt: () => Promise<boolean>): Promise<boolean> {
  const end = performance.now() + SENT_MS
  while (performance.now() < end) {
    if (await isIt().catch(() => false)) return true
    await new Promise((done) => setTimeout(done, 40))
  }
  return false
}

/** What the person was told is kept has arrived once, under their name; what they were not told may have, once. */
async function count(beffroi: Beffroi, { presses }: Scene, outcome: Outcome): Promise<void> {
  const here = await weighed(beffroi.db)
  for (const { grams, kilos, owner, told } of presses) {
    const from = here.get(grams) ?? []
    if (told === 'kept' && from.length === 0) outcome.lost.push(kilos)
    if (from.length > 1) outcome.doubled.push(kilos)
    if (from.some((one) => !isSame(one, owner))) outcome.read.push(`${kilos} under another name`)
  }
  outcome.pressed = presses.filter(({ told }) => told === 'kept').length
}

const isSame = (one: string, owner: string | PersonId) => one === owner
