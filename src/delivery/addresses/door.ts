export { pointOf, pointOfAddress } from './find-address-point.ts'
export { placeByAddresses } from './place-by-addresses.ts'
export { type LostDoor, countLost, lostDoors, plannedDaysOf } from './lost-door-store.ts'
export { learnStreet, streetsOfTown, townsKnown } from './street-store.ts'
