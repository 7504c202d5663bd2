import type { CastId } from '#people'
import type { Draw } from '../draw.ts'
import { clearCaches, cut, enter, FARM, fill, open, openTab, type Device } from './device.ts'
import type { Front, Mishap } from './front.ts'
import { leave } from './leave.ts'
import { weigh, type Press } from './press.ts'

/** What happens in a run: telephones, the network in between, what was pressed so far. */
export type Scene = {
  front: Front
  devices: Device[]
  presses: Press[]
  draw: Draw
  /** A weight that no other has. */
  freshGrams: () => number
}

/** Whoever works at this farm. */
export const hands: CastId[] = ['yanis', 'bruno', 'didier']
const mishaps: Mishap[] = ['answer lost', 'never arrived', 'portal', 'too heavy', 'broken', 'twice', 'late']
const DAY_MS = 24 * 3_600_000

type Step = {
  says: string
  /** How often it is drawn, beside the others. */
  weight: number
  /** Undefined: it cannot happen now. */
  act: (scene: Scene, device: Device) => Promise<string | undefined>
}

const hasNetwork = (scene: Scene, device: Device) => !device.isCut && !scene.front.isDead

/** Everything that may befall, of which a run is drawn. */
export const steps: Step[] = [
  {
    says: 'weighs',
    weight: 14,
    act: async ({ presses, freshGrams }, device) => {
      const press = await weigh(device, freshGrams())
      if (press) presses.push(press)
      return press ? `${press.kilos} ${press.told}` : 'no page'
    },
  },
  {
    says: 'cut, or back',
    weight: 5,
    act: async (_, device) => {
      await cut(device, !device.isCut)
      return device.isCut ? 'cut' : 'back'
    },
  },
  {
    says: 'nothing passes, or all does',
    weight: 2,
    act: async ({ front }) => {
      front.isDead = !front.isDead
      return front.isDead ? 'dead' : 'alive'
    },
  },
  {
    says: 'letters will meet',
    weight: 6,
    act: async ({ front, draw }) => {
      const drawn = Array.from({ length: 1 + draw(3) }, () => mishaps[draw(mishaps.length)] ?? 'late')
      front.mishaps.push(...drawn)
      return drawn.join(', ')
    },
  },
  {
    says: 'opens a page',
    weight: 3,
    act: async ({ draw }, device) => {
      const path = [FARM, '/livraisons/tournee', '/'][draw(3)] ?? FARM
      return `${path} ${await open(device, path)}`
    },
  },
  {
    says: 'another tab',
    weight: 2,
    act: async (_, device) => {
      await openTab(device)
      return ''
    },
  },
  {
    says: 'the clock is wrong',
    weight: 2,
    act: async ({ draw }, device) => {
      const days = draw(3) - 1
      await device.context.clock.setSystemTime(Date.now() + days * DAY_MS)
      return `${days}`
    },
  },
  {
    says: 'storage',
    weight: 1,
    act: async (_, device) => {
      if (!(await fill(device, !device.isFull))) return undefined
      return device.isFull ? 'full' : 'free'
    },
  },
  {
    says: 'caches are cleared',
    weight: 2,
    act: async ({ draw }, device) => {
      const andPages = draw(3) === 0
      await clearCaches(device, andPages)
      return andPages ? 'and pages' : ''
    },
  },
  {
    says: 'a new version',
    weight: 1,
    act: async ({ front }) => `${++front.version}`,
  },
  {
    says: 'somebody else comes in',
    weight: 4,
    act: async (scene, device) => {
      if (!hasNetwork(scene, device)) return undefined
      const others = hands.filter((one) => one !== device.who)
      const next = others[scene.draw(others.length)]
      if (!next) return undefined
      if (scene.draw(2) === 0) await leave(device)
      await enter(device, next)
      return next
    },
  },
]
