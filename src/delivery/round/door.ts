export { readDaysAhead, type RiddenDay } from './read-days-ahead.ts'
export { readRound } from './read-round.ts'
export { rideWords } from './ride-words.ts'
export { type Round, nextStop, numberOf, placeInBuilding } from './round.ts'
export {
  boxKilos,
  coldTag,
  coldsOf,
  stopName,
  stopOver,
  stopTitle,
  telephone,
  wayTo,
  weightAt,
  whenOf,
} from './stop-words.ts'
export { type DropStop, type PickupStop, type RoundStop, isShut, pickupAt, seesDoor } from './stop.ts'
export { goodsAboard, refusedAboard, type DropGood } from './goods-aboard.ts'
export { guideAddress } from './guide-address.ts'
export { Sketch } from './sketch.tsx'
export { groundAround, type GroundAround } from './ground-around.ts'
export { roundSentences } from './sentences.ts'
export { roundWords, type RoundWords } from './words.ts'
