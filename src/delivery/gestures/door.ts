export type { Press, PressKind } from './press.ts'
export {
  absentCodes,
  goodsRefusedCodes,
  goodsRefusedWords,
  lostCodes,
  muches,
  reasonSentence,
  refusedCodes,
  refusedSentence,
  type AbsentReason,
  type RefusedGoods,
  type RefusedReason,
} from './gesture-reason.ts'
export { gesturesBetween, gesturesOfDay, gesturesOfOrder, onBike } from './gesture-store.ts'
export { isAboutOrder, takesGoods, trueTime, type Gesture, type ProofKind } from './gesture.ts'
export { forgetProofs } from './forget-proofs.ts'
export { keepPress } from './keep-press.ts'
export { provenByBike } from './proven-store.ts'
export { readRefusedAtDoor } from './read-refused-at-door.ts'
export { endOf, standing, UNDO_MINUTES } from './standing-gestures.ts'
