import { rideToFirstDoor } from './courier.ts'
import type { World } from './world.ts'

/** What is done on a telephone of any year, each as the end of a sentence that begins with it. */
export const journeys: { says: string; walk: (world: World) => Promise<void> }[] = [
  { says: 'keeps what a courier does without network, and sends it once, in order', walk: rideToFirstDoor },
]
