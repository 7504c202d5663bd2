import { rideToFirstDoor } from './courier.ts'
import { weighCarrots } from './harvest.ts'
import { showGesture } from './film.ts'
import { leaveInBasement } from './leave.ts'
import { buyOfTwoShops } from './purchase.ts'
import { doWorkOfDay } from './trainee.ts'
import type { World } from './world.ts'

/** What is done on a telephone of any year, each as the end of a sentence that begins with it. */
export const journeys: { says: string; walk: (world: World) => Promise<void> }[] = [
  { says: 'keeps what a courier does without network, and sends it once, in order', walk: rideToFirstDoor },
  { says: 'keeps a harvest weighed without network, and sends it once', walk: weighCarrots },
  { says: 'is left without network, and reads nothing to whoever holds it next', walk: leaveInBasement },
  { says: 'takes the words and the photo of a trainee', walk: doWorkOfDay },
  { says: 'sends the film of a gesture, in pieces', walk: showGesture },
  { says: 'buys of two shops, and pays once', walk: buyOfTwoShops },
]
